// How much of a range is owed to which random numbers were drawn.
#pragma once

#include "core/model/flow.h"
#include "core/sampling/evaluate.h"

namespace channelmap {

inline constexpr int compared_seeds = 4;

// The farthest that an end (5th or 95th percentile) of any metric's range moves, in parts of 100 of
// the demand, when the scenario is drawn with each of the next four seeds in place of its own.
// 0 where nothing is drawn: `draws` is 0, or the scenario fixes every input. Takes as long as five
// evaluations.
double seed_shift(const Story& story, const Scenario& scenario, int draws = settled_draws);

}  // namespace channelmap
