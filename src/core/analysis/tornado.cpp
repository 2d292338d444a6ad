#include "core/analysis/tornado.h"

#include <algorithm>
#include <cmath>

#include "core/base/sort_few.h"
#include "core/model/experiment.h"
#include "core/model/market.h"
#include "core/sampling/evaluate.h"

namespace channelmap {

std::vector<TornadoBar> tornado(const Story& story, const Scenario& scenario,
                                std::string_view metric) {
    Experiment experiment = experiment_of(story, scenario);
    const auto names = metric_names(story, experiment.market);
    const auto name = std::find(names.begin(), names.end(), metric);
    if (name == names.end()) return {};
    const auto at = static_cast<Index>(name - names.begin());
    const auto metric_with = [&](double& input, double value) {
        const double before = input;
        input = value;
        experiment.run();
        input = before;
        return experiment.results.metrics[at];
    };
    std::vector<TornadoBar> bars;
    for (const auto& free : experiment.free_inputs) {
        double& input = experiment.values.inputs[free.input];
        bars.push_back({.input = free.input,
                        .low = metric_with(input, free.range.low),
                        .high = metric_with(input, free.range.high)});
    }
    const double rounding = 1e-12 * story.demand;  // a swing below it is none
    const auto swing_of = [&](const TornadoBar& bar) {
        const double swing = std::abs(bar.high - bar.low);
        return swing > rounding ? swing : 0;
    };
    sort_few(bars, [&](const TornadoBar& a, const TornadoBar& b) {
        const double swing_a = swing_of(a), swing_b = swing_of(b);
        return swing_a != swing_b ? swing_a > swing_b
                                  : story.inputs[a.input].id < story.inputs[b.input].id;
    });
    return bars;
}

void tornado_ranges(const Story& story, const Scenario& scenario, std::string_view metric,
                    int draws, std::vector<TornadoBar>& bars) {
    const auto range_at = [&](Index input, double value) -> std::optional<Range> {
        Scenario fixed = scenario;
        fixed.inputs[input] = nearest_share(value);
        const Flow flow = evaluate(story, fixed, draws);
        const auto* found = find_metric(flow, metric);
        return found && found->value.has_range ? std::optional(found->value.range) : std::nullopt;
    };
    for (auto& bar : bars) {
        bar.low_range = range_at(bar.input, story.inputs[bar.input].low);
        bar.high_range = range_at(bar.input, story.inputs[bar.input].high);
    }
}

}  // namespace channelmap
