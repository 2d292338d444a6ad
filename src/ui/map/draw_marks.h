// Tubes, stubs and hatched routes: what has no volume.
#pragma once

#include "ui/canvas/pen.h"
#include "ui/map/map_view.h"

namespace channelmap {

void draw_marks(const Pen& pen, const MapView& view);

}  // namespace channelmap
