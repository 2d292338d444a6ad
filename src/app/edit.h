// Actions as edits of a scenario.
#pragma once

#include "core/scenario.h"
#include "ui/action.h"

namespace channelmap {

// `scenario` after the action; nothing if it names what the story doesn't have, or changes
// something else.
std::optional<Scenario> edited(const Story& story, const Scenario& scenario, const Action& action);

}  // namespace channelmap
