#include "app/edit.h"

namespace channelmap {
namespace {

bool put(const Story& story, Scenario& scenario, const std::string& lever,
         std::optional<Share> value) {
    if (const auto right = find_id(story.rights, lever)) {
        scenario.rights.resize(story.rights.size());
        scenario.rights[*right] = value;
    } else if (const auto input = find_id(story.inputs, lever)) {
        scenario.inputs.resize(story.inputs.size());
        scenario.inputs[*input] = value;
    } else if (lever == "rollout") {
        scenario.rollout = value;
    } else {
        return false;
    }
    return true;
}

Scenario untouched(const Story& story, const Scenario& scenario) {
    Scenario fresh = start_scenario(story);
    fresh.era = scenario.era;
    fresh.seed = scenario.seed;
    return fresh;
}

std::optional<Scenario> edited(const Story& story, const Scenario& scenario, const Action& action) {
    using Kind = Action::Kind;
    Scenario next = scenario;
    switch (action.kind) {
    case Kind::era:
        if (const auto era = find_id(story.eras, action.id)) return with_era(scenario, *era);
        return std::nullopt;
    case Kind::preset:
        if (const auto preset = find_id(story.presets, action.id)) {
            Problems unread;  // parse_story() has read the query before
            return read_link(story, {.scenario = start_scenario(story)},
                             story.presets[*preset].query, LinkPart::query, unread)
                .scenario;
        }
        return std::nullopt;
    case Kind::set:
        if (!put(story, next, action.id, action.value)) return std::nullopt;
        return canonical(story, next);
    case Kind::unfix:
        if (!put(story, next, action.id, std::nullopt)) return std::nullopt;
        return next;
    case Kind::reset: return untouched(story, scenario);
    case Kind::reroll: next.seed = next_seed(scenario.seed); return next;
    default: return std::nullopt;
    }
}

}  // namespace

std::optional<Link> edited(const Story& story, const Link& link, const Action& action) {
    Link next = link;
    if (action.kind == Action::Kind::compare_with) {
        next.versus = action.id == "here" ? std::optional(link.scenario) : std::nullopt;
        return next;
    }
    const auto scenario = edited(story, link.scenario, action);
    if (!scenario) return std::nullopt;
    next.scenario = *scenario;
    return next;
}

bool put_question(const Story& story, const Scenario& scenario, const Action& action,
                  Questions& questions) {
    using Kind = Action::Kind;
    switch (action.kind) {
    case Kind::sensitivity: return questions.ask_sensitivity(story, scenario, action.id);
    case Kind::documented: questions.documented_only = action.on; return true;
    case Kind::break_even:
        if (action.id == "none") {
            questions.break_even.reset();
            return true;
        }
        return questions.ask_break_even(story, scenario, {action.id, action.equals, action.lever});
    default: return false;
    }
}

}  // namespace channelmap
