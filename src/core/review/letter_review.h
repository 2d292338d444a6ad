// Letters of a story that the graphic's fonts lack, so that the map would show "?".
#pragma once

#include <optional>
#include <string>

#include "core/fonts/story_fonts.h"
#include "core/parse/json_value.h"
#include "core/review/finding.h"
#include "core/review/story_finding.h"
#include "core/story/story.h"

namespace channelmap {

// A warning for each text that may be drawn, with the letters that it can't be drawn with.
// `fonts` are the story's own, or nullptr.
StoryFindings check_letters(const JsonValue& root, const StoryFonts* fonts);

// One warning with the letters of a file of words that the story's own fonts lack.
std::optional<Finding> check_words_letters(const std::string& file, std::string_view words,
                                           const StoryFonts& fonts);

// The same for the program's own words, as far as the story doesn't say them otherwise; told of the
// folder of its fonts.
std::optional<Finding> check_words_letters(const std::string& folder, const Story& story,
                                           const StoryFonts& fonts);

}  // namespace channelmap
