// Whether a story's colours can be seen and told apart.
#pragma once

#include "core/review/story_finding.h"

namespace channelmap {

// Warnings: a seller's or host's own colour with less than 3 to 1 against the paper, light or dark;
// two sellers whose colours are hardly told apart, or one that is hardly told from unmet demand, by
// eyes with all cones or without one kind of them.
StoryFindings check_colors(const Story& story);

}  // namespace channelmap
