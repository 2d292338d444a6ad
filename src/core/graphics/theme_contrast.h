// Themes for readers who ask for more contrast, or whose system sets its own colours.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/graphics/theme.h"

namespace channelmap {

// The same for readers who ask for more contrast: text at 7 to 1 and marks at 4.5 to 1 or better,
// hairlines at 3 to 1, and every ribbon between edges.
const Theme& light_contrast_theme();
const Theme& dark_contrast_theme();

// For readers whose system shows every page in the reader's own colours. Sellers are shades of the
// text's colour; unmet demand has the colour of marked text.
struct SystemColors {
    Rgb ground, text;
    Rgb disabled;
    Rgb mark, on_mark;
};
Theme system_theme(const SystemColors& colors);

// A colour of a story: for light paper and, where it names one, for dark paper.
struct ColorPair {
    Rgb light;
    std::optional<Rgb> dark;
};

// Marks of a seller must have at least this contrast with the paper.
inline constexpr double least_mark_contrast = 3;

// The theme with a story's colours as own_token(0) and on, the first `most_own_colors` of them.
// Where one isn't given for dark paper, or a reader asks for contrast, it is moved towards the ink
// until its contrast will do.
Theme with_own_colors(Theme theme, std::span<const ColorPair> colors);

// "#rrggbb"; nothing for any other text.
std::optional<Rgb> read_color(std::string_view words);

// A theme by its words: "light", "dark", "light more", "dark more" (more contrast), or the five of
// SystemColors in their order as "#rrggbb". Nothing for any other text.
std::optional<Theme> read_theme(std::string_view words);

}  // namespace channelmap
