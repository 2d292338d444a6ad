// The model of one scenario, evaluated: central values, and ranges over draws.
#pragma once

#include "core/model/flow.h"

namespace channelmap {

// Draws that a settled picture shows, and the command line's default.
inline constexpr int settled_draws = 4096;

// The model at central inputs and, with draws > 0, its 5, 50 and 95 % over that many seeded draws.
Flow evaluate(const Story& story, const Scenario& scenario, int draws);

// Where the story gives its flows: takes the ranges of draws away, since nothing is drawn, and sets
// those that are given, of single flows. Else it changes nothing.
void set_given_ranges(const Story& story, Index era, Flow& flow);

class Sampler;
// The same for the sampler's scenario, with the draws that it has so far.
Flow evaluate(const Story& story, const Scenario& scenario, Sampler& sampler);

}  // namespace channelmap
