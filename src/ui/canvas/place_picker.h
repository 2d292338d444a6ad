// The one slider of the narrow form, and its list.
#pragma once

#include "ui/canvas/canvas_parts.h"

namespace channelmap {

// The narrow form's one slider, from the stack's place down.
void place_picker(const Inventory& inventory, const Sizes& sizes, Stack& stack, CanvasLayout& out);

}  // namespace channelmap
