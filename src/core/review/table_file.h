// Tells a file that is no table to import.
#pragma once

#include <optional>
#include <string_view>

#include "core/review/remedy.h"

namespace channelmap {

// What the file is and what to do with it; nothing for a text that may be a table or the text of a
// Sankey diagram. Any bytes are safe.
std::optional<Advice> not_a_table(std::string_view text);

}  // namespace channelmap
