// Reads what the map needs out of a TrueType file: which letters it has, how wide they are and how
// tall capitals are. The tables are those of the OpenType specification; any bytes are safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace channelmap {

struct FontLetter {
    char16_t code = 0;
    std::uint16_t advance = 0;  // in units
};

struct FontFile {
    std::string family;     // as styles and pictures call it: letters, digits, spaces and hyphens
    std::string copyright;  // as the file says it, on one line; may be empty
    bool embedding_barred = false;  // it says that pages may not hold it, or not a part of it
    int units_per_em = 0;
    int missing = 0;                   // the advance of a letter that the font lacks
    int cap_height = 0, x_height = 0;  // of H and x; 0 where the font lacks them
    std::vector<FontLetter> letters;   // sorted; up to U+FFFF, which is what the map can draw

    const FontLetter* find(char32_t code) const;
};

// Why a file can't be used.
struct FontFault {
    std::string sentence;
    std::string remedy;
};

// Nothing, and the fault, for what isn't a whole TrueType font with one face.
std::optional<FontFile> read_truetype(std::string_view bytes, FontFault& fault);

}  // namespace channelmap
