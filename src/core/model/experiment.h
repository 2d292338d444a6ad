// One scenario of a story, ready to be evaluated at any values of its inputs.
#pragma once

#include <vector>

#include "core/model/draws.h"
#include "core/model/flow.h"
#include "core/model/model.h"

namespace channelmap {

// An input that the scenario leaves uncertain.
struct FreeInput {
    Index input = 0;
    Triangle range;
};

struct Experiment {
    Market market;
    MetricPlaces places;
    model::Values<double> values;  // the central ones, or what the scenario fixes; may be changed
    model::Workspace<double> results;
    std::vector<FreeInput> free_inputs;
    std::uint64_t seed = 1;

    void run();  // the equations, compiled in one place
};

// The scenario at its central values; inputs that the reader has not fixed are listed as free.
Experiment experiment_of(const Story& story, const Scenario& scenario);

}  // namespace channelmap
