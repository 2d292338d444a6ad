// The sliders: all of them beside or below the map, or one at a time on a narrow canvas.
#pragma once

#include "ui/panels/panel.h"

namespace channelmap {

Response levers(const Pen& pen, const CanvasView& view);

}  // namespace channelmap
