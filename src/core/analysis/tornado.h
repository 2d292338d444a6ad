// "What matters most": one input after the other at its low and at its high.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/flow.h"
#include "core/scenario/scenario.h"

namespace channelmap {

// One row of "what matters most": a metric with one free input at its low and at its high.
struct TornadoBar {
    Index input = 0;
    double low = 0, high = 0;                    // the others central
    std::optional<Range> low_range, high_range;  // the others drawn; tornado_ranges()
};

// Sorted by |high - low|, largest first, then by input id. Free inputs only (not fixed, low <
// high).
std::vector<TornadoBar> tornado(const Story& story, const Scenario& scenario,
                                std::string_view metric);

// Adds what `draws` draws of the other inputs give at both ends of each bar, rounded to what a link
// can write.
void tornado_ranges(const Story& story, const Scenario& scenario, std::string_view metric,
                    int draws, std::vector<TornadoBar>& bars);

}  // namespace channelmap
