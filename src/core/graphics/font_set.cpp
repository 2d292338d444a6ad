#include "core/graphics/font_set.h"

#include <cstring>
#include <iterator>

#include "font_advances.h"  // generated from the fonts that ship

namespace channelmap {
namespace {

constexpr FontSet built_in{
    .letters = generated::codepoints,
    .letter_count = static_cast<int>(std::size(generated::codepoints)),
    .regular = generated::sans_400,
    .semibold = generated::sans_600,
    .serif = generated::serif_400,
    .serif_semibold = generated::serif_600,
    .sans_names = "'Source Sans 3','Source Sans Pro',",
    .serif_names = "'Source Serif 4','Source Serif Pro','Times New Roman',Times,Georgia,serif",
    // The x-heights of the faces, an em: a fallback font is set in a size in which its small
    // letters are as tall, and so its words about as wide.
    .size_style = "<style>text{font-size-adjust:.486}text[font-weight]{font-size-adjust:.491}"
                  "text[font-family]{font-size-adjust:.475}</style>\n"};

FontSet set_in_use = built_in;

}  // namespace

const FontSet& fonts_in_use() { return set_in_use; }

void use_built_in_fonts() { set_in_use = built_in; }

void use_fonts(const std::uint16_t* packed) {
    const int count = packed[0];
    const std::uint16_t* after = packed + packed_head;
    FontSet& set = set_in_use;
    set.letters = reinterpret_cast<const char16_t*>(after);
    set.letter_count = count;
    const auto face = [&](const std::uint16_t* head) {
        after += count;
        return FaceMetrics{head[0], head[1],
                           static_cast<float>(head[2]) / static_cast<float>(head[0]), after};
    };
    set.regular = set.serif = face(packed + 1);
    set.semibold = set.serif_semibold = face(packed + 4);
    set.sans_names = reinterpret_cast<const char*>(after + count);
    set.serif_names = set.sans_names + std::strlen(set.sans_names) + 1;
    set.size_style = set.serif_names + std::strlen(set.serif_names) + 1;
}

}  // namespace channelmap
