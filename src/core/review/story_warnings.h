// What a newsroom should know of a story that is read without problems.
#pragma once

#include <string_view>

#include "core/review/story_finding.h"

namespace channelmap {

// Each once. `today` is an ISO day; empty where nothing may depend on the day.
StoryFindings warnings_of(const Story& story, std::string_view today);

}  // namespace channelmap
