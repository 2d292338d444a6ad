// Ready-made scenarios to choose from.
#pragma once

#include "ui/panels/panel.h"

namespace channelmap {

Response presets(const Pen& pen, const CanvasView& view);

}  // namespace channelmap
