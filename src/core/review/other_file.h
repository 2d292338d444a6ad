// Tells a file that is no story by what it looks like.
#pragma once

#include <optional>
#include <string_view>

#include "core/review/remedy.h"

namespace channelmap {

// What the file is and what to do with it; nothing for a text that is a story, or may be one with
// mistakes. Any bytes are safe.
std::optional<Advice> other_file(std::string_view text);

// The same for archives, pictures and other files that are no text, by their first bytes.
std::optional<Advice> packed_file(std::string_view text);

}  // namespace channelmap
