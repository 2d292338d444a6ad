#include "core/wording/result_sentence.h"

#include <cmath>

#include "core/wording/number_text.h"

namespace channelmap {
namespace {

// Turns a template with {focus}, {n}, {range}, {change}, {unmet}, {unmet_range} into phrases:
// ranges and unmet demand are set apart from the rest.
struct Setter {
    std::string_view name;
    std::string text;
    Tone tone = Tone::plain;
};

std::vector<Phrase> set(std::string_view sentence, const std::vector<Setter>& setters) {
    std::vector<Phrase> phrases;
    const auto add = [&](std::string text, Tone tone) {
        if (text.empty()) return;
        if (!phrases.empty() && phrases.back().tone == tone)
            phrases.back().text += text;
        else
            phrases.push_back({std::move(text), tone});
    };
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        add(std::string(sentence.substr(0, open)), Tone::plain);
        if (open == std::string_view::npos) break;
        sentence.remove_prefix(open);
        const auto close = sentence.find('}');
        if (close == std::string_view::npos) break;
        const auto name = sentence.substr(1, close - 1);
        for (const auto& setter : setters)
            if (setter.name == name) add(setter.text, setter.tone);
        sentence.remove_prefix(close + 1);
    }
    return phrases;
}

// A value and its range stay on one line: the space between them doesn't break.
std::string range_after(const Story& story, const Estimate& estimate, int whole) {
    const auto range = bracketed_range(story, estimate, whole);
    return range.empty() ? range : "\u00A0" + range;
}

bool apart(const Estimate& a, const Estimate& b) {
    const auto outside = [](double value, const Estimate& e) {
        return e.has_range && (value < e.range.p5 || value > e.range.p95);
    };
    if (!a.has_range && !b.has_range) return a.central != b.central;
    return outside(a.central, b) || outside(b.central, a);
}

std::string change_text(const Story& story, const Words& words, const Estimate& now,
                        const Estimate& record, std::optional<bool> differs) {
    const int by =
        whole_of(per_hundred(story, now.central)) - whole_of(per_hundred(story, record.central));
    if (by == 0 || !differs.value_or(apart(now, record))) return say(words, "result.same");
    return say(words, by > 0 ? "result.more" : "result.fewer",
               {{"n", std::to_string(std::abs(by))}});
}

}  // namespace

std::vector<Phrase> result_sentence(const Story& story, const Words& words,
                                    const Scenario& scenario, const Flow& flow,
                                    const EraRecord& record, bool historical,
                                    std::optional<bool> differs) {
    const auto whole = whole_numbers(story, flow);
    const auto& era = story.eras[scenario.era];
    const auto* unmet = find_metric(flow, "unmet");
    const auto unmet_text = whole_text(whole.unmet, per_hundred(story, unmet->value.central));
    const bool present = scenario.era + 1 == story.eras.size();
    std::vector<Setter> setters{
        {"unmet",
         say(words, historical && !present ? "result.unmet.past" : "result.unmet.present",
             {{"n", unmet_text}}),
         Tone::unmet},
        {"unmet_range", range_after(story, unmet->value, whole.unmet), Tone::range},
        {"era", era.phrase, Tone::plain}};
    if (!story.focus)
        return set(say(words, historical ? "result.plain" : "result.plain.scenario"), setters);

    const auto& channel = story.channels[*story.focus];
    const auto* focus = find_metric(flow, "channel." + channel.id);
    const int n = whole.channels[*story.focus];
    setters.push_back({"focus", channel.short_label, Tone::plain});
    setters.push_back({"n", whole_text(n, per_hundred(story, focus->value.central)), Tone::plain});
    setters.push_back({"range", range_after(story, focus->value, n), Tone::range});
    if (!historical)
        setters.push_back({"change", change_text(story, words, focus->value, record.focus, differs),
                           Tone::plain});
    const char* key = !historical ? "result.scenario" : present ? "result.present" : "result.past";
    return set(say(words, key), setters);
}

}  // namespace channelmap
