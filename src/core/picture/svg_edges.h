// The edges of ribbons in pictures, as few cubic pieces as keep them within half a pixel of the
// band.
#pragma once

#include <vector>

#include "core/graphics/geometry.h"
#include "core/picture/svg_writer.h"

namespace channelmap {

// The left (side -1) or right (1) edge of a band of this width, in pixels, along `curve`. Empty
// where the curve bends so tightly that the edge has a kink.
std::vector<Curve> edge_pieces(const Curve& curve, float width, float side);

// That edge as path data: "M" and where it leads, straight from sample to sample where it has a
// kink.
void put_edge(SvgWriter& svg, const Curve& curve, float width, float side);

}  // namespace channelmap
