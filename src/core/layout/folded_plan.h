// A plan for which a map has too little room: the smallest nodes of a column become one, "4 more".
// The list of numbers still has each of them.
#pragma once

#include "core/layout/layout_plan.h"

namespace channelmap::plan {

// At most so many products stand below a narrow map, what is folded counted as one: a card has a
// fixed height.
constexpr std::size_t most_narrow_products(bool dense) { return dense ? 6 : 8; }

// The plan as it fits a map of this size: itself, unless it is narrow or dense and has too many
// nodes. What is folded has no range, since that of a sum isn't the sum of ranges. Which nodes go
// follows from the story and the width alone, so that they stay while a slider moves; only where
// connections leave no room at all do more go.
Plan folded_plan(const Story& story, const Words& words, MapSize size, Plan plan);

}  // namespace channelmap::plan
