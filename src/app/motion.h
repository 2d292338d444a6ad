// What moves on the screen for a moment: the map between two layouts, and a highlight coming and
// going.
#pragma once

#include <optional>

#include "core/layout/layout.h"

namespace channelmap {

inline constexpr double era_seconds = .45, release_seconds = .2;
inline constexpr double hover_in_seconds = .09, hover_out_seconds = .14;

// The map between two layouts. Time is in seconds of any clock that never goes back.
struct MapMotion {
    Layout shown, target;
    std::optional<Layout> from;   // while it moves
    std::optional<double> began;  // set by the first frame, so that a hidden page doesn't miss it
    double seconds = 0;
    bool in_order = false;  // as era_stages() says, rather than all at once
};

void jump_to(MapMotion& motion, Layout target);
// Moves in so many seconds; 0 jumps. A motion that has begun continues from what is shown.
void move_to(MapMotion& motion, Layout target, double seconds, bool in_order = false);

// Brings `shown` to what is to be seen at `now`; false when it has arrived.
bool advance(MapMotion& motion, double now);

// `emphasis` a step of `seconds` nearer to 1 or to 0.
float faded(float emphasis, bool in, double seconds);

}  // namespace channelmap
