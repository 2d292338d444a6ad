// The design for narrow canvases: flows run downward.
#pragma once

#include <cstddef>

#include "core/layout/layout.h"
#include "core/layout/layout_plan.h"

namespace channelmap::plan {

// Adds the plan, without the bar of hosts, to `layout`; `width` in CSS pixels. `fixed_scale` as in
// place().
void place_down(const Plan& plan, const Words& words, float width, double fixed_scale,
                Layout& layout);

// How far the narrow design reaches down for a story of this many products.
float down_height(std::size_t products, bool dense);

}  // namespace channelmap::plan
