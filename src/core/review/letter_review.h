// Letters of a story that the graphic's fonts lack, so that the map would show "?".
#pragma once

#include "core/parse/json_value.h"
#include "core/review/story_finding.h"

namespace channelmap {

// A warning for each text that may be drawn, with the letters that it can't be drawn with.
StoryFindings check_letters(const JsonValue& root);

}  // namespace channelmap
