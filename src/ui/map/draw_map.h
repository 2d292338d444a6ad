// Traces a Layout: fringes, bodies, edges, tubes and stubs, the unmet stream, bars, storefronts,
// labels.
#pragma once

#include "ui/canvas/pen.h"
#include "ui/map/map_view.h"

namespace channelmap {

void draw_map(const Pen& pen, const MapView& view);

}  // namespace channelmap
