// `channelmap fonts`: a story's own fonts, for the build of its page.
#pragma once

#include <span>

namespace channelmap::cli {

// Prints {"family", "copyright", "data"}, the last in base64 what use_fonts() takes
// (core/graphics/font_set.h); null for a story without fonts.
int print_fonts(std::span<char*> arguments);

}  // namespace channelmap::cli
