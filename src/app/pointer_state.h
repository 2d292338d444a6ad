// What the reader points at: with a mouse, a finger or the page's focus.
#pragma once

#include <optional>
#include <string>

#include "core/graphics/geometry.h"
#include "ui/canvas/screen.h"

namespace channelmap {

inline constexpr float mouse_reach = 12, finger_reach = 22;  // CSS px around a centre line

struct PointerState {
    std::optional<Point> pinned;  // where a finger tapped the map; its path stays lit
    std::string focused;          // the control or number that has the page's focus; "" for none
    std::string held;             // the node or ribbon whose path the page keeps lit; "" for none
    std::string clicked_number;   // that a click or tap asked about; "" for none

    // Follows the event. True if it ends a click or a tap: the button or the finger comes up about
    // where it went down.
    bool ends_press(const PointerEvent& event);

private:
    std::optional<Point> down_[2];  // of the mouse, of a finger
};

}  // namespace channelmap
