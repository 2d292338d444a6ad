// The eras, side by side.
#pragma once

#include "ui/panels/panel.h"

namespace channelmap {

Response timeline(const Pen& pen, const CanvasView& view);

}  // namespace channelmap
