// What can't be exceeded: the least and the most that a metric can be while every uncertain input
// stays within its range.
#pragma once

#include <optional>
#include <string_view>

#include "core/analysis/interval.h"
#include "core/scenario/scenario.h"
#include "core/story/story.h"

namespace channelmap {

struct Bounds {
    Interval guaranteed;  // no values of the inputs within their ranges lead outside
    Interval reached;     // values that the model does take within them: how sharp the bounds are
    Interval naive;       // plain interval arithmetic over the whole box, for comparison
    int boxes = 0;        // that were looked at
};

// In units of the story's demand; rights, rollout and fixed inputs as in the scenario. Nothing when
// the era has no such metric.
//
// Method (branch and bound, see Hansen and Walster: Global Optimization Using Interval Analysis,
// 2004): the model is recorded once and run on intervals, which are rounded outward. In a box of
// inputs the slopes are enclosed too.
//  1. Monotonicity: an input whose slope has one sign in the whole box is set to the end of its
//     range that makes the metric largest (or smallest).
//  2. The products' shares of demand, in which every `mix` input occurs many times, are never
//     halved: a metric is the mean of what it would be with one product alone, weighted by the
//     shares, and the largest weighted mean within the weights' ranges is found exactly, by giving
//     the products with the largest values their highest weight and the others their lowest.
//  3. Subdivision: the box is halved along the other input that contributes most, or parted into
//     that input's two ends where the metric is linear in it; boxes that can't matter are dropped.
// It ends when the bound is within a 10,000th of the demand of a value that is reached, or after
// 300 boxes a side; what is returned holds in both cases. Since every flow is part of the demand,
// no bound leaves 0..demand. A billionth of the demand is added on both sides for the rounding of
// the draws themselves.
std::optional<Bounds> bounds(const Story& story, const Scenario& scenario, std::string_view metric);

}  // namespace channelmap
