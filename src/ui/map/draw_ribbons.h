// Ribbons on the canvas: their bodies, and over these what may reach beyond them.
#pragma once

#include "ui/canvas/pen.h"
#include "ui/map/map_view.h"

namespace channelmap {

void draw_ribbons(const Pen& pen, const MapView& view);

}  // namespace channelmap
