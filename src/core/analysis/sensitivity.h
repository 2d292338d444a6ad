// What matters most: one metric with one assumption after the other run across its range.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/flow.h"
#include "core/wording/words.h"

namespace channelmap {

struct SensitivityRow {
    std::string input, label;
    double at_low = 0, at_high = 0;   // the metric, in parts of 100
    std::string low_text, high_text;  // "20 if 25%"
};

struct Sensitivity {
    std::string metric, label;
    double central = 0;  // parts of 100
    std::string central_text;
    double axis_low = 0, axis_high = 0;  // parts of 100; wide enough for every era as the story
                                         // tells it, and for the scenario
    std::vector<SensitivityRow> rows;    // longest first
};

// How far the metric gets in any era as the story tells it, in parts of 100.
struct SensitivityAxis {
    double low = 0, high = 0;
};
SensitivityAxis sensitivity_axis(const Story& story, std::string_view metric);

// At most `most` rows: inputs that the reader has fixed have none. `order` lists inputs in the
// order that they had before, which they keep while a thumb moves; those it doesn't name come after
// them. An empty one where the era has no such metric.
Sensitivity sensitivity_of(const Story& story, const Words& words, const Scenario& scenario,
                           std::string_view metric, const SensitivityAxis& axis, std::size_t most,
                           const std::vector<std::string>& order = {});

}  // namespace channelmap
