// The design for wide canvases: flows run from left to right.
#pragma once

#include "core/layout/layout.h"
#include "core/layout/layout_plan.h"

namespace channelmap::plan {

// Adds the plan, without the bar of hosts, to `layout`; `width` and `height` in CSS pixels, the
// latter below the heads. `fixed_scale` as in place().
void place_across(const Plan& plan, const Words& words, float width, float height,
                  double fixed_scale, Layout& layout);

}  // namespace channelmap::plan
