#include "app/inquiry.h"

#include <algorithm>

#include "core/answers.h"
#include "core/flow.h"

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

bool Inquiry::take(const Story& story, const Scenario& scenario, const Action& action) {
    using Kind = Action::Kind;
    if (action.kind == Kind::documented) {
        documented_only = action.on;
        return true;
    }
    if (action.kind == Kind::matter) {
        if (!has_metric(story, scenario, action.id)) return false;
        metric = action.id;
        return true;
    }
    if (action.id == "none") {
        question.reset();
        return true;
    }
    if (!has_metric(story, scenario, action.id) || !has_metric(story, scenario, action.equals) ||
        !has_lever(story, action.lever))
        return false;
    question = BreakEvenQuestion{action.id, action.equals, action.lever};
    return true;
}

void Inquiry::update(const Story& story, const Words& words, const Scenario& scenario,
                     bool settled) {
    if (!has_metric(story, scenario, metric)) metric = "unmet";
    std::vector<std::string> order;
    if (!settled && sensitivity.metric == metric)
        for (const auto& row : sensitivity.rows) order.push_back(row.input);
    if (axis_metric_ != metric) axis_ = sensitivity_axis(story, metric);
    axis_metric_ = metric;
    sensitivity =
        sensitivity_of(story, words, scenario, metric, axis_, most_sensitivity_rows, order);
    answer.reset();
    answer_sentence.clear();
    if (!question) return;
    answer = break_evens(story, scenario, *question, settled ? break_even_draws : 0);
    if (answer)
        answer_sentence = break_even_sentence(story, words, *question, *answer);
    else
        answer_sentence = say(words, "breakeven.other_era");
}

BreakEvenMarks Inquiry::marks() const {
    BreakEvenMarks marks;
    if (!question || !answer || answer->always) return marks;
    marks.lever = question->lever;
    for (const auto& point : answer->at) marks.at.push_back(point.strength);
    if (answer->draws_with_one > 0) marks.over_draws = answer->strength;
    return marks;
}

}  // namespace channelmap
