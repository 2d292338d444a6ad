// Actions as edits of a scenario, and as questions about it.
#pragma once

#include "core/analysis/questions.h"
#include "core/scenario/link.h"
#include "ui/canvas/action.h"

namespace channelmap {

// `link` after the action; nothing if it names something that the story doesn't have, or
// changes neither the scenario nor what it is compared with.
std::optional<Link> edited(const Story& story, const Link& link, const Action& action);

// Puts the question of an action of the kinds sensitivity, break_even and documented. False if the
// action is of another kind, or names something that the era doesn't have.
bool put_question(const Story& story, const Scenario& scenario, const Action& action,
                  Questions& questions);

}  // namespace channelmap
