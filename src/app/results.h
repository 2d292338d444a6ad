// What follows from a scenario: its flows with their ranges, what they change, and all of it in
// words.
#pragma once

#include <optional>
#include <vector>

#include "core/compare/compare.h"
#include "core/layout/layout_plan.h"
#include "core/model/flow.h"
#include "core/outline/outline.h"
#include "core/sampling/sampler.h"
#include "core/scenario/link.h"

namespace channelmap {

// While a thumb moves, seconds that the engine has of a frame, and what of them draws get: on a
// slow machine there are fewer draws rather than fewer maps.
inline constexpr double step_budget = .010, most_for_draws = .003, least_for_draws = .0005;
inline constexpr int least_draws = 256;  // that a first picture has, however slow the machine

class Results {
public:
    // Evaluates every era as the story tells it, for the timeline and the sentence. `seconds` is a
    // clock that only measures: nothing that is shown depends on it.
    Results(const Story& story, double (*seconds)());

    // Evaluates the link's scenario with `draws` draws and compares it with the link's baseline.
    void evaluate(const Story& story, const Words& words, const Link& link, int draws);

    // The same scenario with more draws: ranges get finer, central values and the comparison stay.
    void refine(const Story& story, const Words& words, const Link& link, double other_seconds);

    // Keeps only what takes long to evaluate, in memory of its own; unpack(), with the same link,
    // or evaluate() brings the rest back.
    void pack();
    void unpack(const Story& story, const Words& words, const Link& link);

    // Draws that a frame has time for which takes so many seconds beside them,
    // least_draws..settled_draws.
    int draws_that_fit(double other_seconds) const;

    const Flow& flow() const { return flow_; }
    const plan::Plan& plan() const { return plan_; }  // with the comparison written in it
    const Comparison& comparison() const { return comparison_; }
    const Outline& outline() const { return outline_; }
    double (*clock() const)() { return clock_; }
    double model_seconds() const { return model_seconds_; }  // that the last evaluation took

private:
    void describe(const Story& story, const Words& words, const Link& link);

    double (*clock_)();
    std::vector<EraRecord> records_;  // one an era
    std::optional<Sampler> sampler_;
    int capacity_ = 0;  // draws that it can hold
    ComparisonCache cache_;
    Flow flow_;
    plan::Plan plan_;
    Comparison comparison_;
    Outline outline_;
    double model_seconds_ = 0;
    std::optional<double> seconds_a_draw_;  // nothing before the first is measured
};

}  // namespace channelmap
