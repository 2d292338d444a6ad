// A story's colours in the themes.
#pragma once

#include <string>

#include "core/graphics/theme.h"
#include "core/story/story.h"

namespace channelmap {

// The token of a channel's or host's colour; `other` for none.
Token token_of(const Story& story, const std::string& color);

// The theme with the story's own colours.
Theme with_story_colors(const Theme& theme, const Story& story);

// In which colours the key shows its marks: that of the seller in focus, or else of the first one
// with a colour, and that of the seller after it on the map.
struct KeyColors {
    Token first = Token::other, second = Token::other;
};
KeyColors key_colors(const Story& story);

}  // namespace channelmap
