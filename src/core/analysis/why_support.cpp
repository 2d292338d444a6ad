#include "core/analysis/why_support.h"

#include <algorithm>
#include <cmath>

#include "core/base/sort_few.h"
#include "core/wording/number_text.h"
#include "core/wording/offer_state.h"

namespace channelmap {
namespace {

using Op = Tape::Op;

constexpr double rounding = 1e-12;  // of the demand: an effect below it is none

Support input_ground(const Story& story, const Scenario& scenario, Index i) {
    const Input& input = story.inputs[i];
    const auto& fixed = scenario.inputs[i];
    return {.kind = SupportKind::input,
            .id = input.id,
            .label = input.label,
            .basis = fixed ? Basis::assumption : input.basis,
            .fixed = fixed.has_value(),
            .value_text = percent_text(fixed ? fixed->value() : input.central),
            .low_text = percent_text(input.low),
            .high_text = percent_text(input.high),
            .note = input.note,
            .facts = input.facts};
}

Support right_ground(const Story& story, const Scenario& scenario, Index r) {
    const Right& right = story.rights[r];
    const RightValue& fact = story.eras[scenario.era].rights[r];
    const bool fixed = scenario.rights[r].has_value();
    return {.kind = SupportKind::right,
            .id = right.id,
            .label = right.label,
            .basis = fixed ? Basis::assumption : fact.basis,
            .fixed = fixed,
            .value_text = percent_text(right_strength(story, scenario, r)),
            .low_text = percent_text(0),
            .high_text = percent_text(1),
            .note = fact.note.empty() ? right.note : fact.note,
            .facts = fact.facts.empty() ? right.facts : fact.facts};
}

Support rollout_ground(const Story& story, const Scenario& scenario) {
    return {.kind = SupportKind::rollout,
            .id = "rollout",
            .label = story.rollout_label,
            .basis = Basis::assumption,
            .fixed = scenario.rollout.has_value(),
            .value_text = percent_text(rollout_of(scenario)),
            .low_text = percent_text(0),
            .high_text = percent_text(1),
            .note = story.rollout_note};
}

struct Finder {
    const SupportSearch& search;
    std::vector<double> values = {};

    double number_with(const model::Values<double>& leaves) {
        replay(search.tape, leaves, values);
        return values.back();
    }
    // The number with one named quantity at `value` instead.
    double number_with(Symbol symbol, Index first, Index second, double value) {
        values.clear();
        for (const auto& step : search.tape.steps) {
            const bool is_it = step.op == Op::name && step.symbol == symbol &&
                               step.first == first && step.second == second;
            values.push_back(is_it ? value : replay_step(step, search.leaves, values));
        }
        return values.back();
    }
    bool has_leaf(Op op, Index index) const {
        const auto& steps = search.tape.steps;
        return std::any_of(steps.begin(), steps.end(), [&](const Tape::Step& step) {
            return step.op == op && step.a == index;
        });
    }
    bool has_name(Symbol symbol, Index first, Index second) const {
        const auto& steps = search.tape.steps;
        return std::any_of(steps.begin(), steps.end(), [&](const Tape::Step& step) {
            return step.op == Op::name && step.symbol == symbol && step.first == first &&
                   step.second == second;
        });
    }
};

void add_inputs(Finder& finder, std::vector<Support>& supports) {
    const auto& [story, words, scenario, market, tape, leaves, is_host] = finder.search;
    for (Index i = 0; i < story.inputs.size(); ++i) {
        if (!finder.has_leaf(Op::input, i)) continue;
        Support support = input_ground(story, scenario, i);
        auto changed = leaves;
        changed.inputs[i] = story.inputs[i].low;
        support.at_low = finder.number_with(changed);
        changed.inputs[i] = story.inputs[i].high;
        support.at_high = finder.number_with(changed);
        supports.push_back(std::move(support));
    }
}

void add_rights(Finder& finder, std::vector<Support>& supports) {
    const auto& [story, words, scenario, market, tape, leaves, is_host] = finder.search;
    for (Index r = 0; r < story.rights.size(); ++r) {
        if (!finder.has_leaf(Op::strength, r)) continue;
        Support support = right_ground(story, scenario, r);
        auto changed = leaves;
        changed.strengths[r] = 0;
        support.at_low = finder.number_with(changed);
        changed.strengths[r] = 1;
        support.at_high = finder.number_with(changed);
        supports.push_back(std::move(support));
    }
    if (!finder.has_leaf(Op::rollout, 0)) return;
    Support support = rollout_ground(story, scenario);
    auto changed = leaves;
    changed.rollout = 0;
    support.at_low = finder.number_with(changed);
    changed.rollout = 1;
    support.at_high = finder.number_with(changed);
    supports.push_back(std::move(support));
}

void add_offers(Finder& finder, std::vector<Support>& supports) {
    const auto& [story, words, scenario, market, tape, leaves, is_host] = finder.search;
    for (const Offer& offer : story.eras[scenario.era].offers) {
        const auto at = std::find(market.products.begin(), market.products.end(), offer.product);
        const auto p = static_cast<Index>(at - market.products.begin());
        if (!finder.has_name(Symbol::openness, offer.channel, p)) continue;
        const auto& product = story.products[offer.product];
        const auto& channel = story.channels[offer.channel];
        const bool assumed = offer.basis == Basis::assumption || offer.status == Status::unknown;
        supports.push_back({.kind = SupportKind::offer,
                            .id = "channel." + channel.id + ">product." + product.id,
                            .label = say(words, "why.offer",
                                         {{"channel", channel.label}, {"product", product.label}}),
                            .basis = assumed ? Basis::assumption : Basis::reported,
                            .value_text = offer_status(story, words, scenario, offer),
                            .low_text = say(words, "why.offer.off"),
                            .high_text = say(words, "why.offer.on"),
                            .at_low = finder.number_with(Symbol::openness, offer.channel, p, 0),
                            .at_high = finder.number_with(Symbol::openness, offer.channel, p, 1),
                            .note = offer.note,
                            .facts = offer.facts});
    }
}

// Where what is sold runs counts for the hosts alone.
void add_hosting(Finder& finder, std::vector<Support>& supports) {
    const auto& [story, words, scenario, market, tape, leaves, is_host] = finder.search;
    const double now = finder.number_with(leaves);
    for (const HostRule& rule : story.eras[scenario.era].hosting) {
        const auto at = std::find(market.products.begin(), market.products.end(), rule.product);
        const auto p = static_cast<Index>(at - market.products.begin());
        if (rule.facts.empty() || !finder.has_name(Symbol::sold, rule.channel, p)) continue;
        supports.push_back({.kind = SupportKind::hosting,
                            .id = "channel." + story.channels[rule.channel].id + ">product." +
                                  story.products[rule.product].id,
                            .label = say(words, "why.hosting",
                                         {{"channel", story.channels[rule.channel].label},
                                          {"product", story.products[rule.product].label}}),
                            .basis = Basis::reported,
                            .low_text = say(words, "why.hosting.none"),
                            .high_text = say(words, "why.hosting.now"),
                            .at_low = finder.number_with(Symbol::sold, rule.channel, p, 0),
                            .at_high = now,
                            .facts = rule.facts});
    }
}

}  // namespace

double Support::effect(double number) const {
    return std::max(
        {std::abs(at_low - number), std::abs(at_high - number), std::abs(at_high - at_low)});
}

std::vector<Support> find_support(const SupportSearch& search) {
    Finder finder{search};
    std::vector<Support> supports;
    add_inputs(finder, supports);
    add_rights(finder, supports);
    add_offers(finder, supports);
    if (search.is_host) add_hosting(finder, supports);
    const double now = finder.number_with(search.leaves);
    std::erase_if(supports, [&](const Support& support) {
        return support.effect(now) <= rounding * search.market.demand;
    });
    std::vector<const Support*> order;
    for (const auto& support : supports) order.push_back(&support);
    sort_few(order,
             [&](const Support* a, const Support* b) { return a->effect(now) > b->effect(now); });
    std::vector<Support> sorted;
    for (const auto* support : order) sorted.push_back(*support);
    return sorted;
}

std::optional<Support> support_of_lever(const Story& story, const Scenario& scenario,
                                        std::string_view id) {
    if (const auto input = find_id(story.inputs, id)) return input_ground(story, scenario, *input);
    if (const auto right = find_id(story.rights, id)) return right_ground(story, scenario, *right);
    if (id == "rollout") return rollout_ground(story, scenario);
    return std::nullopt;
}

}  // namespace channelmap
