#include "core/graphics/font_set.h"

#include <algorithm>
#include <cstddef>

#include "core/graphics/text_width.h"
#include "font_advances.h"  // generated from the fonts that ship

namespace channelmap {
namespace {

PackedFonts in_use = generated::packed_fonts;

const char* text_at(int bytes) {
    const std::ptrdiff_t count = in_use[0], words = packed_letters_at + count * (1 + font_faces);
    return reinterpret_cast<const char*>(in_use + words) + bytes;
}

float cap_height_of(PackedFonts fonts) {
    const PackedFonts head = fonts + packed_faces_at;
    return static_cast<float>(head[2]) / static_cast<float>(head[0]);
}

}  // namespace

void use_fonts(PackedFonts fonts) { in_use = fonts; }

PackedFonts built_in_fonts() { return generated::packed_fonts; }

float width_in(FontFace face, std::string_view text, float size) {
    const std::ptrdiff_t count = in_use[0], at = static_cast<std::ptrdiff_t>(face);
    const PackedFonts head = in_use + packed_faces_at + 3 * at,
                      letters = in_use + packed_letters_at, end = letters + count,
                      advances = end + at * count;
    double units = 0;
    while (!text.empty()) {
        const char32_t code = next_codepoint(text);
        const PackedFonts found = std::lower_bound(letters, end, code);
        units += found != end && *found == code ? advances[found - letters] : head[1];
    }
    return static_cast<float>(units * size / head[0]);
}

float cap_height() { return cap_height_of(in_use); }

float capitals_drop(float size) {
    return (cap_height() - cap_height_of(generated::packed_fonts)) / 2 * size;
}

const char* sans_names() { return text_at(0); }
const char* serif_names() { return text_at(in_use[packed_texts_at]); }
const char* size_style() { return text_at(in_use[packed_texts_at + 1]); }

}  // namespace channelmap
