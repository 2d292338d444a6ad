// What a newsroom should know of a story that is read without problems.
#pragma once

#include <string_view>

#include "core/review/story_finding.h"

namespace channelmap {

// Each once. `today` is an ISO day; empty where nothing may depend on the day.
StoryFindings warnings_of(const Story& story, std::string_view today);

// Warnings: two parts of one list that readers can't tell apart; two ready-made scenarios that are
// the same; a date in words of another year than the date; a fact after the day on which all were
// checked.
StoryFindings slips_in(const Story& story);

}  // namespace channelmap
