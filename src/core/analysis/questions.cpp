#include "core/analysis/questions.h"

#include <algorithm>

#include "core/analysis/answers.h"
#include "core/model/market.h"

namespace channelmap {
namespace {

bool has_metric(const Story& story, const Scenario& scenario, const std::string& name) {
    const auto names = metric_names(story, scenario.era);
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool has_lever(const Story& story, const std::string& id) {
    return id == "rollout" || find_id(story.rights, id) || find_id(story.inputs, id);
}

}  // namespace

bool Questions::ask_sensitivity(const Story& story, const Scenario& scenario,
                                const std::string& name) {
    if (!has_metric(story, scenario, name)) return false;
    metric = name;
    return true;
}

bool Questions::ask_break_even(const Story& story, const Scenario& scenario,
                               const BreakEvenQuestion& question) {
    if (!has_metric(story, scenario, question.metric) ||
        !has_metric(story, scenario, question.equals) || !has_lever(story, question.lever))
        return false;
    break_even = question;
    return true;
}

void Questions::update(const Story& story, const Words& words, const Scenario& scenario,
                       bool settled) {
    update_sensitivity(story, words, scenario, settled);
    update_break_even(story, words, scenario, settled);
}

void Questions::update_sensitivity(const Story& story, const Words& words, const Scenario& scenario,
                                   bool settled) {
    if (!has_metric(story, scenario, metric)) metric = "unmet";
    std::vector<std::string> order;
    if (!settled && sensitivity.metric == metric)
        for (const auto& row : sensitivity.rows) order.push_back(row.input);
    if (axis_metric_ != metric) axis_ = sensitivity_axis(story, metric);
    axis_metric_ = metric;
    sensitivity =
        sensitivity_of(story, words, scenario, metric, axis_, most_sensitivity_rows, order);
}

void Questions::update_break_even(const Story& story, const Words& words, const Scenario& scenario,
                                  bool settled) {
    answer.reset();
    answer_sentence.clear();
    if (!break_even) return;
    answer = break_evens(story, scenario, *break_even, settled ? break_even_draws : 0);
    if (answer)
        answer_sentence = break_even_sentence(story, words, *break_even, *answer);
    else
        answer_sentence = say(words, "breakeven.other_era");
}

}  // namespace channelmap
