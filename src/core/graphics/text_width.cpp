#include "core/graphics/text_width.h"

#include "core/graphics/font_set.h"

namespace channelmap {

char32_t next_codepoint(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0x80       ? 1
                               : first >> 5 == 6  ? 2
                               : first >> 4 == 14 ? 3
                               : first >> 3 == 30 ? 4
                                                  : 0;
    if (length == 0 || length > text.size()) {
        text.remove_prefix(1);
        return 0xFFFD;
    }
    char32_t code = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (byte(i) & 0x3Fu);
    text.remove_prefix(length);
    return code;
}

float text_width(std::string_view text, Face face, float size) {
    return width_in(face == Face::regular ? FontFace::regular : FontFace::semibold, text, size);
}

}  // namespace channelmap
