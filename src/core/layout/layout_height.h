// How tall the map is: from the story's size, the design and the width, never from a scenario. In
// CSS pixels.
#pragma once

#include "core/layout/form.h"
#include "core/story/story.h"

namespace channelmap {

float map_height(const Story& story, MapSize size);

// The part of that height that the flows and their labels take; the bar of hosts comes below it. A
// dense map has no bar.
float flows_height(const Story& story, Form form, bool dense = false);

namespace plan {
inline constexpr float head_height = 26;  // of the columns' heads
}

}  // namespace channelmap
