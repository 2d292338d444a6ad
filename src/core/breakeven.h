// What would have to be true: at which strength of a right two metrics are equal.
#pragma once

#include <optional>
#include <string_view>

#include "core/scenario.h"
#include "core/story.h"

namespace channelmap {

struct BreakEven {
    double strength = 0;  // 0..1
    double value = 0;     // of both metrics there
};

// The smallest strength of `right` in 0..1 at which both metrics are equal at central inputs,
// everything else as in the scenario; nothing when there is none, or when a metric doesn't exist in
// the era.
//
// Method: along one strength a metric is smooth (its pieces are products of 1 − x), so the
// difference is looked at in 1,000 equal steps. A change of sign is bisected to the last bit and
// kept if the metrics really meet there rather than jump past each other; where the difference
// comes close to 0 without changing sign, its extreme is searched by golden section. Two solutions
// nearer than a step may count as one.
std::optional<BreakEven> break_even(const Story& story, const Scenario& scenario, Index right,
                                    std::string_view metric, std::string_view equals);

}  // namespace channelmap
