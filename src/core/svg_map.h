// The map as a part of a picture.
#pragma once

#include "core/layout.h"
#include "core/svg_writer.h"

namespace channelmap {

// From the layout's own origin; its ids hold the layout's width, so that maps of several widths can
// stand in one document.
void write_map(SvgWriter& svg, const Layout& layout, SvgDetail detail = {});

}  // namespace channelmap
