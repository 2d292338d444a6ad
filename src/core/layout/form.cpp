#include "core/layout/form.h"

#include <algorithm>

namespace channelmap {

Form form_of(float width) {
    constexpr float narrow_below = 600, medium_below = 960;
    if (width < narrow_below) return Form::narrow;
    return width < medium_below ? Form::medium : Form::wide;
}

Form form_in_card(float width) {
    constexpr float narrow_below = 576,
                    medium_below = 936;  // 600 and 960 px less the card's padding
    if (width < narrow_below) return Form::narrow;
    return width < medium_below ? Form::medium : Form::wide;
}

MapSize map_alone(float width) {
    return {.form = form_of(width), .width = std::max(least_map_width, width)};
}

}  // namespace channelmap
