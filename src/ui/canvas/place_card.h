// The card's canvas: what a news page shows at the height of its other charts.
#pragma once

#include "core/story/story.h"
#include "ui/canvas/canvas_layout.h"

namespace channelmap {

// Places timeline, map and slider on `out`, whose width is set, and sets its form.
void place_card(const Story& story, const Inventory& inventory, CanvasLayout& out);

}  // namespace channelmap
