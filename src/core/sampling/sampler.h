// Draws of a scenario that can be taken a few at a time, so that a picture refines over frames.
#pragma once

#include <memory>
#include <span>

#include "core/model/experiment.h"
#include "core/model/flow.h"

namespace channelmap {

// Draw d is a pure function of seed, d and input: draws in pieces give the same ranges, to the bit,
// as the same number at once.
class Sampler {
public:
    // Holds up to `most_draws`; all memory is taken here and in restart().
    Sampler(const Story& story, const Scenario& scenario, int most_draws);
    ~Sampler();
    Sampler(Sampler&&) noexcept;
    Sampler& operator=(Sampler&&) noexcept;

    // Begins again with another scenario of the same story.
    void restart(const Story& story, const Scenario& scenario);

    // Takes the next `count` draws, or as many as still fit.
    void add_draws(int count);
    int draws() const;

    // Sets the ranges of `flow`, which must be a Flow of the same story and scenario. Without draws
    // there are none.
    void estimate_into(Flow& flow);

    // The scenario's experiment at its central values, which the draws leave as they are.
    Experiment& experiment();

    // What each draw so far gives for a metric, numbered as Flow::metrics; of the story's demand.
    std::span<const double> metric_draws(Index metric) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace channelmap
