#include "core/model/experiment.h"

namespace channelmap {

void Experiment::run() {
    if (market.given_flows.empty())
        model::evaluate(market, values, results);
    else
        model::take_given(market, values, results);
}

Experiment experiment_of(const Story& story, const Scenario& scenario) {
    Experiment experiment{.market = market_of(story, scenario.era)};
    experiment.places = metric_places(experiment.market);
    experiment.results = model::workspace_for<double>(experiment.market);
    experiment.seed = scenario.seed;
    auto& values = experiment.values;
    for (Index i = 0; i < story.inputs.size(); ++i) {
        const Input& input = story.inputs[i];
        const auto& fixed = scenario.inputs[i];
        values.inputs.push_back(fixed ? fixed->value() : input.central);
        if (!fixed && input.low < input.high)
            experiment.free_inputs.push_back({i, {input.low, input.central, input.high}});
    }
    for (Index r = 0; r < story.rights.size(); ++r)
        values.strengths.push_back(right_strength(story, scenario, r));
    values.rollout = rollout_of(scenario);
    return experiment;
}

}  // namespace channelmap
