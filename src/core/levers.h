// The sliders of a scenario: what each one says, where it stands, and what it returns to.
#pragma once

#include <vector>

#include "core/outline.h"

namespace channelmap {

// One a lever of the story, in the story's order.
std::vector<Lever> levers_of(const Story& story, const Words& words, const Scenario& scenario);

}  // namespace channelmap
