#include "core/analysis/sensitivity.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/interval.h"
#include "core/analysis/quantity.h"
#include "core/analysis/tornado.h"
#include "core/base/sort_few.h"
#include "core/sampling/evaluate.h"
#include "core/wording/number_text.h"

namespace channelmap {
namespace {

std::string end_text(const Story& story, const Words& words, double metric, double input) {
    const double parts = per_hundred(story, metric);
    const auto text = whole_text(parts);
    return say(words, "sensitivity.end", {{"n", text}, {"value", percent_text(input)}});
}

void widen(SensitivityAxis& axis, const Story& story, const std::vector<TornadoBar>& bars) {
    for (const auto& bar : bars)
        for (const double value : {bar.low, bar.high}) {
            axis.low = std::min(axis.low, per_hundred(story, value));
            axis.high = std::max(axis.high, per_hundred(story, value));
        }
}

std::vector<TornadoBar> in_order(const Story& story, std::vector<TornadoBar> bars,
                                 const std::vector<std::string>& order) {
    const auto place = [&](const TornadoBar& bar) {
        return std::find(order.begin(), order.end(), story.inputs[bar.input].id) - order.begin();
    };
    sort_few(bars, [&](const TornadoBar& a, const TornadoBar& b) { return place(a) < place(b); });
    return bars;
}

}  // namespace

SensitivityAxis sensitivity_axis(const Story& story, std::string_view metric) {
    SensitivityAxis axis{.low = infinite, .high = -infinite};
    for (Index era = 0; era < story.eras.size(); ++era)
        widen(axis, story, tornado(story, with_era(start_scenario(story), era), metric));
    return axis;
}

Sensitivity sensitivity_of(const Story& story, const Words& words, const Scenario& scenario,
                           std::string_view metric, const SensitivityAxis& axis, std::size_t most,
                           const std::vector<std::string>& order) {
    const Flow flow = evaluate(story, scenario, 0);
    const auto* found = find_metric(flow, metric);
    if (!found) return {};
    Sensitivity sensitivity{.metric = std::string(metric),
                            .label = number_label(story, words, metric),
                            .central = per_hundred(story, found->value.central)};
    sensitivity.central_text = whole_text(sensitivity.central);
    const auto bars = tornado(story, scenario, metric);
    SensitivityAxis wide = axis;
    widen(wide, story, bars);
    sensitivity.axis_low = std::min(wide.low, sensitivity.central);
    sensitivity.axis_high = std::max(wide.high, sensitivity.central);
    for (const auto& bar : in_order(story, bars, order)) {
        if (sensitivity.rows.size() == most) break;
        if (std::abs(bar.high - bar.low) <= 1e-12 * story.demand) continue;
        const Input& input = story.inputs[bar.input];
        sensitivity.rows.push_back({.input = input.id,
                                    .label = input.label,
                                    .at_low = per_hundred(story, bar.low),
                                    .at_high = per_hundred(story, bar.high),
                                    .low_text = end_text(story, words, bar.low, input.low),
                                    .high_text = end_text(story, words, bar.high, input.high)});
    }
    return sensitivity;
}

}  // namespace channelmap
