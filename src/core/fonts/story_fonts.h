// A story's own fonts: the folder fonts/ beside it with regular.ttf and semibold.ttf.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/fonts/truetype.h"

namespace channelmap {

inline constexpr const char* regular_file = "regular.ttf";
inline constexpr const char* semibold_file = "semibold.ttf";

// The files' bytes, where they are there.
struct FontFolder {
    std::string name;  // as it is told
    std::optional<std::string> regular, semibold;
    bool has_licence = false;  // a text beside them
};

struct StoryFonts {
    FontFile regular, semibold;

    bool has(char32_t code) const { return regular.find(code) && semibold.find(code); }
    const std::string& family() const { return regular.family; }
};

// What is wrong with the folder, as FontFault has it. An error stands in the way of all that needs
// widths; anything else is worth a warning.
struct FontProblem {
    bool is_error = true;
    std::string file;
    FontFault fault;
};

// Nothing where the folder has neither file, or one of them can't be used.
std::optional<StoryFonts> read_fonts(const FontFolder& folder, std::vector<FontProblem>& problems);

// The widths for use_fonts() (core/graphics/font_set.h), of the letters that both faces have; the
// family's name comes from `family`.
std::vector<std::uint16_t> pack_fonts(const StoryFonts& fonts, const std::string& family);

}  // namespace channelmap
