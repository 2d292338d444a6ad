// All that is wrong with a story's folder, and all that its author should know.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fonts/story_fonts.h"
#include "core/review/finding.h"

namespace channelmap {

// A file's name, as it is told, and its bytes.
struct NamedText {
    std::string name;
    std::string text;
};

struct StoryFiles {
    NamedText story;
    std::optional<NamedText> article;
    std::vector<NamedText> words;  // words.LANG.json of the folder
    std::optional<FontFolder> fonts = std::nullopt;
};

// Errors first, as far as they can be found: what comes after reading isn't looked at in a story
// that can't be read. `today` is an ISO day; empty where nothing may depend on the day. Any bytes
// are safe.
Findings review_story(const StoryFiles& files, std::string_view today);

// The problems of parse_story() on this text with their places.
Findings format_findings(const NamedText& story);

}  // namespace channelmap
