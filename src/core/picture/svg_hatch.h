// Hatching in a picture.
#pragma once

#include "core/graphics/theme.h"
#include "core/picture/map_picture.h"

namespace channelmap {

// How what isn't known is filled: lines in a token's colour at 45°.
struct Hatching {
    Token token = Token::ctl;
    float spacing = 5, thickness = 1.6f;  // px; the spacing is measured along the box's foot
    float opacity = 1;
};
void write_hatched_box(MapPicture& picture, const Box& box, const Hatching& hatching);
// Along a ribbon's curve, as wide as its body.
void write_hatched_band(MapPicture& picture, const Ribbon& ribbon, const Hatching& hatching);

}  // namespace channelmap
