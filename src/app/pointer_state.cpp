#include "app/pointer_state.h"

#include <cmath>
#include <utility>

namespace channelmap {
namespace {

constexpr float click_travel = 4;  // CSS px: a mouse that moved further dragged
constexpr float tap_travel = 10;   // a finger that moved further scrolled

}  // namespace

bool PointerState::ends_press(const PointerEvent& event) {
    std::optional<Point>& down = down_[event.touch ? 1 : 0];
    if (event.kind == Pointing::down) down = event.at;
    if (event.kind != Pointing::up && event.kind != Pointing::cancel) return false;
    const auto began = std::exchange(down, std::nullopt);
    return event.kind == Pointing::up && began &&
           std::hypot(event.at.x - began->x, event.at.y - began->y) <=
               (event.touch ? tap_travel : click_travel);
}

}  // namespace channelmap
