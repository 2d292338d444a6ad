// Tells a file that is no story, or no table, by what it looks like.
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

// What a file is that can't be imported as a table, and what to do with it; nothing for a text that
// may be a table or the text of a Sankey diagram. Any bytes are safe.
std::optional<Advice> not_a_table(std::string_view text);

}  // namespace channelmap
