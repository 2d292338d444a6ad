// Hatching as lines, the same on the canvas and in pictures.
#pragma once

#include <vector>

#include "core/graphics/geometry.h"

namespace channelmap {

struct HatchLine {
    Point from, to;
};

// Lines at 45° that cross a box, `spacing` px apart along its foot; rising to the right.
std::vector<HatchLine> hatch_lines(const Box& box, float spacing);

// Lines at 45° to a band of this width, from its left edge forward to its right one, `spacing` px
// apart along it.
std::vector<HatchLine> hatch_lines(const Band& band, float width, float spacing);

}  // namespace channelmap
