// What a comparison adds to the map.
#pragma once

#include <span>

#include "ui/canvas/pen.h"
#include "ui/map/map_view.h"

namespace channelmap {

void draw_ghosts(const Pen& pen, const MapView& view);
void draw_chips(const Pen& pen, const MapView& view);

// Round dots of 1.5 px each 3.7 px along a line: what was before the reader's change.
void draw_dots(const Pen& pen, std::span<const Point> line, Ink ink);

}  // namespace channelmap
