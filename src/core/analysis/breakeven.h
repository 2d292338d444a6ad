// What would have to be true: where on a lever two metrics are equal.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/flow.h"
#include "core/scenario/scenario.h"
#include "core/story/story.h"

namespace channelmap {

struct BreakEven {
    double strength = 0;  // 0..1: where the lever stands
    double value = 0;     // of both metrics there, in units of the demand
};

// What a reader asks: where on the lever `lever` (a right, an input, or "rollout") the metric is as
// large as `equals`, everything else as in the scenario.
struct BreakEvenQuestion {
    std::string metric, equals, lever;
    bool operator==(const BreakEvenQuestion&) const = default;
};

struct BreakEvenAnswer {
    std::vector<BreakEven> at;  // all of them, ascending; empty: at no strength. A stretch on which
                                // the two stay equal counts once, where it begins
    bool always = false;        // the two are equal wherever the lever stands
    double least_gap = 0, most_gap = 0;  // metric − equals over the lever's track

    // Over draws of the other inputs: the smallest strength, in the draws that have one.
    int draws = 0;
    int draws_with_one = 0;
    Range strength;  // if draws_with_one > 0
};

// Nothing when a metric doesn't exist in the era, or nothing has the lever's id.
//
// Method: along one strength a metric is smooth (its pieces are products of 1 − x), so the
// difference is looked at in 1,000 equal steps. A change of sign is bisected to the last bit and
// kept if the metrics really meet there rather than jump past each other; where the difference
// comes close to 0 without changing sign, its extreme is searched by golden section. Two solutions
// nearer than a step may count as one. Over draws the grid has 64 steps, and only changes of sign
// count.
std::optional<BreakEvenAnswer> break_evens(const Story& story, const Scenario& scenario,
                                           const BreakEvenQuestion& question, int draws);

// The first of them over a right at central inputs.
std::optional<BreakEven> break_even(const Story& story, const Scenario& scenario, Index right,
                                    std::string_view metric, std::string_view equals);

// Draws that the page and the command line take for the range of a break-even point.
inline constexpr int break_even_draws = 512;

}  // namespace channelmap
