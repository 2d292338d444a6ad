#include "core/analysis/why.h"

#include <algorithm>

#include "core/analysis/evidence.h"
#include "core/analysis/quantity.h"
#include "core/analysis/why_support.h"
#include "core/model/experiment.h"
#include "core/sampling/evaluate.h"
#include "core/wording/number_text.h"

namespace channelmap {
namespace {

constexpr std::size_t most_steps = 7;     // of the formula
constexpr std::size_t named_grounds = 3;  // in the sentence

std::string listed(const Words& words, const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? say(words, "list.and") : ", ";
        text += items[i];
    }
    return text;
}

std::string value_sentence(const Story& story, const Words& words, const Why& why) {
    const Estimate& value = *why.value;
    const double parts = per_hundred(story, value.central);
    const auto text = whole_text(parts);
    if (!value.has_range) return say(words, "why.value", {{"label", why.label}, {"n", text}});
    const auto low = whole_of(per_hundred(story, value.range.p5)),
               high = whole_of(per_hundred(story, value.range.p95));
    if (low == high && std::to_string(low) == text)
        return say(words, "why.value", {{"label", why.label}, {"n", text}});
    return say(words, is_outside(value) ? "why.value.outside" : "why.value.range",
               {{"label", why.label},
                {"n", text},
                {"low", std::to_string(low)},
                {"high", std::to_string(high)}});
}

std::string ground_sentence(const Words& words, const Why& why) {
    if (why.documented) return say(words, "why.documented");
    if (why.supports.empty()) return say(words, "why.unmoved");
    std::vector<std::string> names;
    for (const auto& support : why.supports)
        if (names.size() < named_grounds) names.push_back("“" + support.label + "”");
    return say(words, "why.rests_on", {{"grounds", listed(words, names)}});
}

std::optional<Why> why_lever(const Story& story, const Words& words, const Scenario& scenario,
                             std::string_view id) {
    auto support = support_of_lever(story, scenario, id);
    if (!support) return std::nullopt;
    Why why{.id = std::string(id), .label = support->label, .demand = story.demand};
    why.documented = support->basis != Basis::assumption;
    const char* key = support->fixed                          ? "why.lever.fixed"
                      : support->kind == SupportKind::input   ? "why.lever.range"
                      : support->kind == SupportKind::rollout ? "why.lever.supposed"
                                                              : "why.lever.fact";
    why.sentence = say(words, key,
                       {{"label", support->label},
                        {"value", support->value_text},
                        {"low", support->low_text},
                        {"high", support->high_text}});
    why.supports.push_back(std::move(*support));
    return why;
}

}  // namespace

std::optional<Why> why(const Story& story, const Words& words, const Scenario& scenario,
                       const Flow& flow, std::string_view id) {
    if (id.starts_with("era.")) {
        const auto era = find_id(story.eras, id.substr(4));
        if (!era) return std::nullopt;
        const Scenario told = with_era(start_scenario(story), *era);
        auto answer = why(story, words, told, evaluate(story, told, flow.draws), "unmet");
        if (answer) answer->label += ", " + story.eras[*era].label;
        return answer;
    }
    const Experiment experiment = experiment_of(story, scenario);
    const Market& market = experiment.market;
    const auto number = read_quantity(story, market, id);
    if (!number) return why_lever(story, words, scenario, id);

    Recording recording(market, story.inputs.size(), story.rights.size());
    const Trace trace = trace_of(market, recording, *number);
    const Tape tape = part_of(recording.tape, trace.step_in(recording.tape));
    std::vector<double> values;
    replay(tape, experiment.values, values);

    Why why{.id = std::string(id), .label = number_label(story, words, id)};
    why.demand = story.demand;
    why.value = estimate_of(flow, *number);
    why.documented = is_documented(market, find_evidence(story, scenario), *number);
    if (id.starts_with("host.") && story.hosting_note.holds_in(scenario.era))
        why.remark = story.hosting_note;
    why.formula = formula_of({story, words, market, tape, values}, why.label, most_steps);
    why.supports = find_support(
        {story, words, scenario, market, tape, experiment.values, id.starts_with("host.")});
    why.sentence = value_sentence(story, words, why) + " " + ground_sentence(words, why);
    return why;
}

}  // namespace channelmap
