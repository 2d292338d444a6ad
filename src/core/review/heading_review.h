// What a page needs of a story beside the model: its headline, the sentence under it, its language.
#pragma once

#include "core/parse/json_value.h"
#include "core/review/review.h"
#include "core/review/story_finding.h"

namespace channelmap {

// Errors: `title`, `standfirst` or `language` is missing or empty, with the row to paste.
StoryFindings missing_heading(const JsonValue& root);

// A story in another language than English whose words.LANG.json isn't there.
StoryFindings language_warnings(const JsonValue& root, const std::vector<NamedText>& words);

}  // namespace channelmap
