// The design and the size of a map. What stands beside it on a canvas is not known here.
#pragma once

namespace channelmap {

// Three designs. In the narrow one flows run downward.
enum class Form { narrow, medium, wide };

// The design for so many CSS pixels. In a card the map is dense, so it has its wider designs from a
// frame of 600 and of 960 px on.
Form form_of(float width);
Form form_in_card(float width);

inline constexpr float least_map_width = 288;  // CSS px

struct MapSize {
    Form form = Form::wide;
    float width = least_map_width;  // CSS px, the least or more
    bool dense = false;  // lower, with fewer words and without the bar of hosts: the card's
};

// A map that stands alone and fills `width` CSS pixels; less than the least counts as the least.
MapSize map_alone(float width);

}  // namespace channelmap
