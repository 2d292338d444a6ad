// The widths and names of the fonts in which everything is set: those that ship with the program,
// or a story's own, which come as data.
#pragma once

#include <cstdint>

namespace channelmap {

struct FaceMetrics {
    int units_per_em = 0;
    int missing = 0;                          // the advance of a letter that isn't listed
    float cap_height = 0;                     // of an em
    const std::uint16_t* advances = nullptr;  // of the set's letters, in their order
};

struct FontSet {
    const char16_t* letters = nullptr;  // what has a width, sorted
    int letter_count = 0;
    FaceMetrics regular, semibold, serif, serif_semibold;
    // For pictures: the names of both families as `font-family` lists them, and a style that gives
    // the words of other fonts about the same width.
    const char* sans_names = "";
    const char* serif_names = "";
    const char* size_style = "";
};

// At first the fonts that ship with the program.
const FontSet& fonts_in_use();

// From now on a story's own fonts, as pack_fonts() (core/fonts/story_fonts.h) has packed them. The
// data are not copied and must stay. Whoever calls this does so before anything is laid out.
void use_fonts(const std::uint16_t* packed);

// What a packed set begins with, each of 16 bits: the count of letters, then for both faces the
// units of an em, the advance of a missing letter, and the cap height. The letters follow, both
// faces' advances, and three texts that end with NUL: sans_names, serif_names and size_style.
inline constexpr int packed_head = 7;

// Back to the fonts that ship with the program, for tests.
void use_built_in_fonts();

}  // namespace channelmap
