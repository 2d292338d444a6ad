// How wide a text is in one of the fonts that ship.
#pragma once

#include <string_view>

#include "font_advances.h"  // generated from the fonts

namespace channelmap {

// Takes the next code point of UTF-8 text away; malformed bytes come out as U+FFFD one at a time.
// `text` isn't empty.
char32_t next_codepoint(std::string_view& text);

// In CSS pixels at `size` pixels an em, no kerning.
inline float width_in(const generated::FaceMetrics& metrics, std::string_view text, float size) {
    double units = 0;
    while (!text.empty()) units += generated::advance(metrics, next_codepoint(text));
    return static_cast<float>(units * size / metrics.units_per_em);
}

}  // namespace channelmap
