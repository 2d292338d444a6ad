// Reads bytes out of text inside the page. Base64 would hide repetitions from the server's
// compression; here each value is a letter: one ASCII character or, beginning with one of two, two
// of them, so that the text survives a server that names a wrong charset. Each line begins with
// what its letters stand for: how many, then for each of them the byte, or 256 and the two letters
// whose bytes it stands for. So what comes most often takes one character, and the most frequent
// pairs do too, where that makes the page shorter. web/build/engine/payload_encode.mjs writes it.
#pragma once

#include "platform/unpack/memory.h"

namespace channelmap::unpack {

// The bytes of the line with which `text` begins; `text` then begins with the next.
Stream read_line(Stream& text);

}  // namespace channelmap::unpack
