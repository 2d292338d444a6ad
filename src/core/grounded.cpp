#include "core/grounded.h"

#include <algorithm>

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

std::vector<bool> documented(const std::vector<Grounded>& numbers) {
    std::vector<bool> flags;
    for (const auto& number : numbers) flags.push_back(!number.assumed);
    return flags;
}

}  // namespace

Grounds grounds_of(const Story& story, const Scenario& scenario) {
    const Market market = market_of(story, scenario.era);
    const auto cells = assumed_cells(story.eras[scenario.era], market);
    auto results = model::workspace_for<Grounded>(market);
    results.names = {&cells, market.product_count()};
    model::evaluate(market, leaves_of(story, scenario), results);
    return {documented(results.flows), documented(results.unmet), documented(results.metrics)};
}

}  // namespace channelmap
