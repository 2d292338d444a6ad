#include "core/scenario/scenario.h"

#include <algorithm>
#include <cmath>

namespace channelmap {

Share nearest_share(double value) {
    const double inside = value > 0 ? std::min(value, 1.0) : 0;  // a value that is not a number: 0
    return {static_cast<int>(std::lround(inside * 10000))};
}

Scenario start_scenario(const Story& story) {
    Scenario scenario;
    scenario.era = story.start;
    scenario.rights.resize(story.rights.size());
    scenario.inputs.resize(story.inputs.size());
    return scenario;
}

double right_strength(const Story& story, const Scenario& scenario, Index right) {
    const auto& set = scenario.rights[right];
    return set ? set->value() : story.eras[scenario.era].rights[right].strength;
}

double rollout_of(const Scenario& scenario) {
    return scenario.rollout ? scenario.rollout->value() : 1;
}

Scenario with_era(const Scenario& scenario, Index era) {
    Scenario moved = scenario;
    moved.era = era;
    moved.rights.assign(moved.rights.size(), std::nullopt);
    moved.rollout.reset();
    return moved;
}

std::uint64_t next_seed(std::uint64_t seed) { return seed < most_seed ? seed + 1 : 1; }

bool is_historical(const Story& story, const Scenario& scenario) {
    const Scenario told = canonical(story, scenario);
    return told.rights == with_era(told, told.era).rights && !told.rollout;
}

Scenario canonical(const Story& story, Scenario scenario) {
    const auto& facts = story.eras[scenario.era].rights;
    for (Index r = 0; r < scenario.rights.size(); ++r)
        if (scenario.rights[r] && scenario.rights[r]->value() == facts[r].strength)
            scenario.rights[r].reset();
    if (scenario.rollout && scenario.rollout->value() == 1) scenario.rollout.reset();
    return scenario;
}

}  // namespace channelmap
