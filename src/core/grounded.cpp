#include "core/grounded.h"

#include <algorithm>

#include "core/tape.h"

namespace channelmap {
namespace {

model::Values<Grounded> leaves_of(const Story& story, const Scenario& scenario) {
    model::Values<Grounded> leaves{
        .rollout = Grounded(rollout_of(scenario), true)};  // nobody has listed a barred offer yet
    for (Index i = 0; i < story.inputs.size(); ++i) {
        const auto& fixed = scenario.inputs[i];
        leaves.inputs.emplace_back(fixed ? fixed->value() : story.inputs[i].central,
                                   fixed || story.inputs[i].basis == Basis::assumption);
    }
    const Era& era = story.eras[scenario.era];
    for (Index r = 0; r < story.rights.size(); ++r)
        leaves.strengths.emplace_back(right_strength(story, scenario, r),
                                      scenario.rights[r] ||
                                          era.rights[r].basis == Basis::assumption);
    return leaves;
}

std::vector<bool> assumed_cells(const Era& era, const Market& market) {
    std::vector<bool> assumed(market.cells.size(), false);
    for (const Offer& offer : era.offers) {
        const auto product =
            std::find(market.products.begin(), market.products.end(), offer.product);
        if (product == market.products.end()) continue;
        const auto p = static_cast<Index>(product - market.products.begin());
        assumed[market.cell(offer.channel, p)] =
            offer.basis == Basis::assumption || offer.status == Status::unknown;
    }
    return assumed;
}

bool names_openness(const Tape::Step& step) {
    return step.op == Tape::Op::name &&
           (step.symbol == Symbol::openness || step.symbol == Symbol::openness_without_rights);
}

struct Sorter {
    const std::vector<Grounded>& values;  // by step

    std::vector<bool> documented(const std::vector<Trace>& traces) const {
        std::vector<bool> flags;
        for (const Trace& trace : traces)
            flags.push_back(trace.is_constant() || !values[trace.step()].assumed);
        return flags;
    }
};

}  // namespace

Grounds grounds_of(const Story& story, const Scenario& scenario) {
    const Market market = market_of(story, scenario.era);
    const auto cells = assumed_cells(story.eras[scenario.era], market);
    const auto leaves = leaves_of(story, scenario);
    const Recording recording(market, story.inputs.size(), story.rights.size());
    std::vector<Grounded> values;
    for (const auto& step : recording.tape.steps) {
        Grounded value = replay_step(step, leaves, values);
        if (names_openness(step) && cells[market.cell(step.first, step.second)])
            value.assumed = true;
        values.push_back(value);
    }
    const Sorter sorter{values};
    const auto& results = recording.results;
    return {sorter.documented(results.flows), sorter.documented(results.unmet),
            sorter.documented(results.metrics)};
}

}  // namespace channelmap
