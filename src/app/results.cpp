#include "app/results.h"

#include <algorithm>

#include "core/layout/layout_changes.h"
#include "core/sampling/evaluate.h"

namespace channelmap {

Results::Results(const Story& story, double (*seconds)()) : clock_(seconds) {
    for (Index era = 0; era < story.eras.size(); ++era)
        records_.push_back(evaluate_era(story, era, settled_draws));
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

void Results::pack() {
    sampler_.reset();
    cache_ = {};
    capacity_ = 0;
    seconds_a_draw_.reset();
    plan_ = {};
    outline_ = {};
    records_ = std::vector<EraRecord>(records_);
    flow_ = Flow(flow_);
    comparison_ = Comparison(comparison_);
}

void Results::unpack(const Story& story, const Words& words, const Link& link) {
    describe(story, words, link);
}

void Results::describe(const Story& story, const Words& words, const Link& link) {
    plan_ = plan::make_plan(story, words, link.scenario, flow_);
    plan::set_before(story, comparison_, plan_);
    outline_ = channelmap::describe(story, words, link.scenario, flow_, plan_, records_,
                                    focus_differs(story, comparison_));
}

int Results::draws_that_fit(double other_seconds) const {
    if (!seconds_a_draw_) return least_draws;
    const double budget = std::clamp(step_budget - other_seconds, least_for_draws, most_for_draws);
    const double fit = *seconds_a_draw_ > 0 ? budget / *seconds_a_draw_ : settled_draws;
    return static_cast<int>(
        std::clamp(fit, static_cast<double>(least_draws), static_cast<double>(settled_draws)));
}

}  // namespace channelmap
