// What a picture's blocks of text say.
#pragma once

#include <string>
#include <string_view>

#include "core/picture/text_block.h"

namespace channelmap {

// With one space between words.
inline std::string text_of(const TextBlock& block) {
    std::string text;
    for (const auto& line : block.lines) {
        if (!text.empty()) text += ' ';
        for (const auto& run : line.runs) text += run.text;
    }
    return text;
}

inline bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace channelmap
