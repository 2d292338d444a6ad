// What is wrong in a text that should be JSON: the usual mistakes by their names.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/review/remedy.h"

namespace channelmap {

// `offset` is the byte at which reading stopped, `what` the parser's own sentence, which is taken
// where the mistake is none of the usual ones.
Advice syntax_advice(std::string_view text, std::size_t offset, std::string_view what);

}  // namespace channelmap
