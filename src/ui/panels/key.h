// What the marks on the map mean.
#pragma once

#include "ui/panels/panel.h"

namespace channelmap {

Response key(const Pen& pen, const CanvasView& view);

}  // namespace channelmap
