// The words that a story says otherwise, and those that a translation lacks.
#pragma once

#include "core/parse/json_value.h"
#include "core/review/review.h"
#include "core/review/story_finding.h"

namespace channelmap {

// Errors: a key that no sentence of the program or the page has, in `words` of the story; a {name}
// that nothing fills there.
StoryFindings check_words(const JsonValue& root);

// The same for words.LANG.json, and a warning with the keys that it lacks where it is the story's
// language and not English.
Findings check_words_file(const NamedText& file, const std::string& language);

}  // namespace channelmap
