// A TrueType font of rectangles, made for tests: its letters and widths are what a test says.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace channelmap::small_font {

struct Recipe {
    std::map<char16_t, int> advances = {};  // in units; the glyphs stand in this order
    int units_per_em = 1000;
    int missing = 500;
    int cap_height = 700, x_height = 500;  // of all capitals, and of all else
    std::string family = "Small";
    int cmap_format = 4;              // or 12
    std::string one_more_table = {};  // with this name, such as "fvar"
    std::string one_more_bytes = "1234";
};

// Basic Latin, each letter as wide as its code says, the digits 550.
Recipe basic_latin();

std::string bytes_of(const Recipe& recipe);

}  // namespace channelmap::small_font
