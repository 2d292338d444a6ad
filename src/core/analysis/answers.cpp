#include "core/analysis/answers.h"

#include <cmath>

#include "core/analysis/quantity.h"
#include "core/wording/number_text.h"

namespace channelmap {
namespace {

std::string whole_percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

std::string parts_text(const Story& story, double value) {
    const double parts = per_hundred(story, value);
    return whole_text(static_cast<int>(std::lround(parts)), parts);
}

// A metric as a sentence names it: sellers and products as they are, others in quotation marks.
std::string name_within(const Story& story, const Words& words, std::string_view metric) {
    if (metric == "unmet") return say(words, "map.unmet.within");
    const auto label = number_label(story, words, metric);
    const bool is_name = metric.starts_with("channel.") || metric.starts_with("product.");
    return is_name ? label : "“" + label + "”";
}

// The gap without its sign, as "2" or "2–9".
std::string gap_text(const Story& story, double least, double most) {
    const auto from = parts_text(story, least), to = parts_text(story, most);
    return from == to ? from : from + "–" + to;
}

struct Asked {
    const Story& story;
    const Words& words;
    const BreakEvenQuestion& question;
    const BreakEvenAnswer& answer;

    std::string told(std::string_view key, std::initializer_list<Filling> more = {}) const {
        const auto sentence = say(words, key);
        const auto metric = sentence.starts_with("{metric}")
                                ? number_label(story, words, question.metric)
                                : name_within(story, words, question.metric);
        const auto equals = name_within(story, words, question.equals);
        const auto lever = lever_label(story, question.lever);
        const auto frame =
            fill(sentence, {{"metric", metric}, {"equals", equals}, {"lever", lever}});
        return fill(frame, more);
    }
    std::string never() const {
        if (answer.most_gap < 0)
            return told("breakeven.below",
                        {{"gap", gap_text(story, -answer.most_gap, -answer.least_gap)}});
        if (answer.least_gap > 0)
            return told("breakeven.above",
                        {{"gap", gap_text(story, answer.least_gap, answer.most_gap)}});
        return told("breakeven.jumps");
    }
    std::string once(bool both_sell) const {
        const auto& point = answer.at.front();
        return told(both_sell ? "breakeven.sell" : "breakeven.once",
                    {{"at", whole_percent(point.strength)}, {"n", parts_text(story, point.value)}});
    }
    std::string several() const {
        std::string all;
        for (std::size_t i = 0; i < answer.at.size(); ++i) {
            if (i > 0) all += i + 1 == answer.at.size() ? say(words, "list.and") : ", ";
            all += whole_percent(answer.at[i].strength);
        }
        return told("breakeven.several", {{"at", all}});
    }
    std::string over_draws() const {
        if (answer.draws == 0) return {};
        const auto draws = std::to_string(answer.draws);
        if (answer.draws_with_one == 0) return say(words, "breakeven.in_no_draw", {{"n", draws}});
        const auto low = std::to_string(std::lround(answer.strength.p5 * 100)),
                   high = whole_percent(answer.strength.p95);
        const int without = answer.draws - answer.draws_with_one;
        if (without == 0)
            return say(words, "breakeven.in_all_draws", {{"low", low}, {"high", high}});
        return say(words, "breakeven.in_draws",
                   {{"low", low},
                    {"high", high},
                    {"with", std::to_string(answer.draws_with_one)},
                    {"n", draws}});
    }
};

}  // namespace

std::string lever_label(const Story& story, std::string_view lever) {
    if (const auto right = find_id(story.rights, lever)) return story.rights[*right].label;
    if (const auto input = find_id(story.inputs, lever)) return story.inputs[*input].label;
    return story.rollout_label;
}

std::string break_even_sentence(const Story& story, const Words& words,
                                const BreakEvenQuestion& question, const BreakEvenAnswer& answer) {
    const Asked asked{story, words, question, answer};
    if (answer.always) return asked.told("breakeven.always");
    const bool both_sell =
        question.metric.starts_with("channel.") && question.equals.starts_with("channel.");
    const auto now = answer.at.empty()       ? asked.never()
                     : answer.at.size() == 1 ? asked.once(both_sell)
                                             : asked.several();
    const auto draws = asked.over_draws();
    return draws.empty() ? now : now + " " + draws;
}

std::string bounds_sentence(const Story& story, const Words& words, std::string_view metric,
                            const Bounds& bounds) {
    const auto label = name_within(story, words, metric);
    const double slack = 1e-6;  // what was added for rounding moves no whole number
    const auto low = std::floor(per_hundred(story, bounds.guaranteed.low) + slack);
    const auto high = std::ceil(per_hundred(story, bounds.guaranteed.high) - slack);
    const auto text = [](double value) { return std::to_string(std::lround(value)); };
    return say(words, low <= 0 ? "bounds.above" : "bounds.both",
               {{"metric", label},
                {"low", text(low)},
                {"high", text(high)},
                {"reached_low", parts_text(story, bounds.reached.low)},
                {"reached_high", parts_text(story, bounds.reached.high)}});
}

}  // namespace channelmap
