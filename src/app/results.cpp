#include "app/results.h"

#include <algorithm>

#include "core/layout/layout_changes.h"
#include "core/sampling/evaluate.h"

namespace channelmap {

Results::Results(const Story& story, double (*seconds)(), Start start) : clock_(seconds) {
    const bool quick = start == Start::quick;
    for (Index era = 0; era < story.eras.size(); ++era) {
        records_.push_back(evaluate_era(story, era, quick ? 0 : settled_draws));
        if (quick) unsettled_.push_back(era);
    }
}

// Gives up the draws of what is shown: evaluate() takes them anew before refine() adds to them, and
// an era that a drag moves in was settled when it was first shown.
void Results::settle(const Story& story, Index era) {
    if (std::erase(unsettled_, era) == 0) return;
    const Scenario scenario = with_era(start_scenario(story), era);
    sampler_->restart(story, scenario);
    sampler_->add_draws(settled_draws);
    set_estimates(story, channelmap::evaluate(story, scenario, *sampler_), records_[era]);
}

// The sentence tells of this era's range. At the start it is that of what is shown.
void Results::settle_present(const Story& story, const Scenario& scenario) {
    const bool as_told = scenario == with_era(start_scenario(story), scenario.era);
    if (!as_told || flow_.draws < settled_draws) return settle(story, scenario.era);
    if (std::erase(unsettled_, scenario.era) > 0)
        set_estimates(story, flow_, records_[scenario.era]);
}

void Results::settle_era(const Story& story, const Words& words, const Link& link) {
    if (settled()) return;
    settle(story, unsettled_.front());
    if (settled()) describe(story, words, link);
}

void Results::evaluate(const Story& story, const Words& words, const Link& link, int draws) {
    const double began = clock_();
    if (sampler_ && draws <= capacity_) {
        sampler_->restart(story, link.scenario);
    } else {
        capacity_ = std::max(draws, settled_draws);
        sampler_.emplace(story, link.scenario, capacity_);
    }
    sampler_->add_draws(draws);
    flow_ = channelmap::evaluate(story, link.scenario, *sampler_);
    cache_.scenario = &*sampler_;
    comparison_ =
        compare(story, words, link.scenario, flow_, baseline_of(story, link), draws, &cache_);
    model_seconds_ = clock_() - began;
    seconds_a_draw_ = model_seconds_ / std::max(draws, 1);
    settle_present(story, link.scenario);
    describe(story, words, link);
}

void Results::refine(const Story& story, const Words& words, const Link& link,
                     double other_seconds) {
    const double began = clock_();
    sampler_->add_draws(draws_that_fit(other_seconds));
    sampler_->estimate_into(flow_);
    set_given_ranges(story, link.scenario.era, flow_);
    model_seconds_ = clock_() - began;
    describe(story, words, link);
}

void Results::describe(const Story& story, const Words& words, const Link& link) {
    plan_ = plan::make_plan(story, words, link.scenario, flow_);
    plan::set_before(story, comparison_, plan_);
    outline_ = channelmap::describe(story, words, link.scenario, flow_, plan_, records_,
                                    focus_differs(story, comparison_));
}

int Results::draws_that_fit(double other_seconds) const {
    const double budget = std::clamp(step_budget - other_seconds, least_for_draws, most_for_draws);
    const double fit = seconds_a_draw_ > 0 ? budget / seconds_a_draw_ : settled_draws;
    return static_cast<int>(
        std::clamp(fit, static_cast<double>(least_draws), static_cast<double>(settled_draws)));
}

}  // namespace channelmap
