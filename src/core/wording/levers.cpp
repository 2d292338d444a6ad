#include "core/wording/levers.h"

#include <algorithm>

#include "core/wording/number_text.h"

namespace channelmap {
namespace {

// "25–75%": both ends in percent, the sign once.
std::string range_percent(double low, double high) {
    auto from = percent_text(low);
    from.pop_back();
    return from + "–" + percent_text(high);
}

std::string with_basis(const Words& words, Basis basis, std::string_view text) {
    const char* keys[] = {"lever.basis.reported", "lever.basis.derived", "lever.basis.assumption"};
    return say(words, keys[static_cast<int>(basis)], {{"text", text}});
}

bool moves_something(const Era& era, Index right) {
    const auto barred = std::any_of(era.offers.begin(), era.offers.end(), [&](const Offer& offer) {
        return std::find(offer.by.begin(), offer.by.end(), right) != offer.by.end();
    });
    return barred || std::any_of(era.hosting.begin(), era.hosting.end(),
                                 [&](const HostRule& rule) { return rule.bound_right == right; });
}

Lever right_lever(const Story& story, const Words& words, const Scenario& scenario, Index i) {
    const auto& era = story.eras[scenario.era];
    const auto& right = story.rights[i];
    const auto& fact = era.rights[i];
    Lever lever{.id = right.id, .label = right.label, .kind = LeverKind::right};
    lever.value = right_strength(story, scenario, i);
    lever.reported = fact.strength;
    lever.fixed = scenario.rights[i].has_value();
    lever.enabled = moves_something(era, i);
    lever.basis = fact.basis;
    const auto told = fact.note.empty() ? percent_text(fact.strength) : fact.note;
    const bool only_right =
        fact.basis == Basis::assumption && fact.facts.empty() && !right.facts.empty();
    lever.basis_text = only_right ? say(words, "lever.basis.right", {{"text", told}})
                                  : with_basis(words, fact.basis, told);
    lever.note = lever.enabled ? right.note : say(words, "lever.idle.right");
    lever.facts = fact.facts.empty() ? right.facts : fact.facts;
    return lever;
}

Lever rollout_lever(const Story& story, const Words& words, const Scenario& scenario) {
    const auto& era = story.eras[scenario.era];
    Lever lever{.id = "rollout", .label = story.rollout_label, .kind = LeverKind::rollout};
    lever.value = rollout_of(scenario);
    lever.reported = 1;
    lever.fixed = scenario.rollout.has_value();
    lever.enabled = std::any_of(era.offers.begin(), era.offers.end(),
                                [](const Offer& offer) { return offer.status == Status::barred; });
    lever.basis = Basis::assumption;
    lever.basis_text = with_basis(words, Basis::assumption, percent_text(1));
    lever.note = lever.enabled ? story.rollout_note : say(words, "lever.idle.rollout");
    return lever;
}

Lever input_lever(const Story& story, const Words& words, const Scenario& scenario, Index i) {
    const auto& input = story.inputs[i];
    Lever lever{.id = input.id, .label = input.label, .kind = LeverKind::input};
    lever.fixed = scenario.inputs[i].has_value();
    lever.value = lever.fixed ? scenario.inputs[i]->value() : input.central;
    lever.low = input.low;
    lever.high = input.high;
    lever.reported = input.central;
    lever.has_range = input.low < input.high;
    lever.basis = input.basis;
    lever.basis_text = with_basis(words, input.basis, range_percent(input.low, input.high));
    lever.note = input.note;
    lever.facts = input.facts;
    return lever;
}

}  // namespace

std::vector<Lever> levers_of(const Story& story, const Words& words, const Scenario& scenario) {
    std::vector<Lever> levers;
    for (const auto& id : story.levers) {
        if (const auto right = find_id(story.rights, id))
            levers.push_back(right_lever(story, words, scenario, *right));
        else if (const auto input = find_id(story.inputs, id))
            levers.push_back(input_lever(story, words, scenario, *input));
        else
            levers.push_back(rollout_lever(story, words, scenario));
    }
    for (auto& lever : levers) lever.value_text = percent_text(lever.value);
    return levers;
}

}  // namespace channelmap
