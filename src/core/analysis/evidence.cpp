#include "core/analysis/evidence.h"

#include <algorithm>

#include "core/analysis/tape.h"

namespace channelmap {
namespace {

model::Values<Evidenced> leaves_of(const Story& story, const Scenario& scenario) {
    model::Values<Evidenced> leaves{
        .rollout = Evidenced(rollout_of(scenario), true)};  // nobody has listed a barred offer yet
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
    const std::vector<Evidenced>& values;  // by step

    std::vector<bool> documented(const std::vector<Trace>& traces) const {
        std::vector<bool> flags;
        for (const Trace& trace : traces)
            flags.push_back(trace.is_constant() || !values[trace.step()].assumed);
        return flags;
    }
};

// Given flows: all numbers of an era are documented where none of its flows is assumed.
EvidenceFlags given_evidence(const Era& era, const Market& market) {
    const bool documented =
        std::none_of(era.flows.begin(), era.flows.end(),
                     [](const GivenFlow& flow) { return flow.basis == Basis::assumption; });
    const auto flags = [&](Index count) { return std::vector<bool>(count, documented); };
    return {flags(market.given_flows.size()), flags(market.given_unmet.size()),
            flags(metric_places(market).count)};
}

}  // namespace

EvidenceFlags find_evidence(const Story& story, const Scenario& scenario) {
    const Market market = market_of(story, scenario.era);
    if (story.given) return given_evidence(story.eras[scenario.era], market);
    const auto cells = assumed_cells(story.eras[scenario.era], market);
    const auto leaves = leaves_of(story, scenario);
    const Recording recording(market, story.inputs.size(), story.rights.size());
    std::vector<Evidenced> values;
    for (const auto& step : recording.tape.steps) {
        Evidenced value = replay_step(step, leaves, values);
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
