// Signs that nobody sees.
#pragma once

namespace channelmap {

// Whether a character has no shape of its own: control characters but for tab and line feed, soft
// hyphens, joiners, marks of direction, variants of the letter before.
bool is_unseen(char32_t code);

}  // namespace channelmap
