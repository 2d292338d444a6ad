// The narrow form's one slider, the neighbours that follow it, and the list to pick another from.
#pragma once

#include "ui/panels/panel.h"

namespace channelmap {

Response lever_picker(const Pen& pen, const CanvasView& view);

// The list, drawn last: it covers the map while it is open.
Response lever_menu(const Pen& pen, const CanvasView& view);

}  // namespace channelmap
