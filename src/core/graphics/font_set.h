// The widths and names of the fonts in which everything is set: those that ship with the program,
// or a story's own. Both come as one block of numbers, which the build or the command line packs.
#pragma once

#include <cstdint>
#include <string_view>

namespace channelmap {

// The faces of a set, in their order. A story's own has no serif: both stand there twice.
enum class FontFace { regular, semibold, serif, serif_semibold };
inline constexpr int font_faces = 4;

// What a set is, each of 16 bits:
//   the count of its letters
//   of each face: the units of an em, the advance of a letter that isn't listed, the cap height
//   of the texts below: where the second and the third begin, in bytes
//   the letters, sorted
//   of each face: the letters' advances
//   three texts of UTF-8, two bytes a number, the low one first, each of them ending with NUL: the
//   names of the sans and of the serif as pictures list them (`font-family`), and a style of
//   pictures that gives the words of other fonts about the same width
using PackedFonts = const std::uint16_t*;
inline constexpr int packed_faces_at = 1, packed_texts_at = packed_faces_at + 3 * font_faces,
                     packed_letters_at = packed_texts_at + 2;

// From now on this set is used. It isn't copied and must stay. Whoever calls this does so before
// anything is laid out; at first it is built_in_fonts().
void use_fonts(PackedFonts fonts);
PackedFonts built_in_fonts();

// The advance width of `text` in CSS pixels at `size` pixels an em, no kerning.
float width_in(FontFace face, std::string_view text, float size);

// Of the regular face, of an em.
float cap_height();

// How much lower a line of `size` px stands than one in the fonts that ship, where both have their
// capitals in the middle of the same box.
float capitals_drop(float size);

const char* sans_names();
const char* serif_names();
const char* size_style();

}  // namespace channelmap
