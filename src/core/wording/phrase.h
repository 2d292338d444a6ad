// A sentence in parts.
#pragma once

#include <string>

namespace channelmap {

// How a part of the result sentence is set: range in a lighter grey, unmet in the accent colour.
enum class Tone { plain, range, unmet };

struct Phrase {
    std::string text;
    Tone tone = Tone::plain;
};

}  // namespace channelmap
