// Colours, faces and sizes. Every renderer takes them from here by name; none chooses its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace channelmap {

enum class Token {
    paper,
    wash,
    ink,
    ink2,
    ctl,
    rule,
    group,
    direct,
    azure,
    aws,
    google,
    oracle,
    other,  // sellers and hosts; `other` has no colour of its own
    accent,
    on_accent,
};
inline constexpr int token_count = 15;

struct Rgb {
    std::uint8_t r = 0, g = 0, b = 0;
    bool operator==(const Rgb&) const = default;
};

struct Opacities {
    float body, unmet_body, core, fringe, muted, tint;
    float edge = .9f, quiet_edge = 0;  // the latter while something else is lit
    bool operator==(const Opacities&) const = default;
};

struct Theme {
    Rgb colors[token_count];
    Opacities opacity;
    float edge_from = 3;  // px: thinner ribbons have no edges
    // Dashes may step back where they would crowd; not for readers who ask for contrast.
    bool quiet_dashes() const { return edge_from > 0; }
    bool operator==(const Theme&) const = default;
    Rgb operator[](Token token) const { return colors[static_cast<int>(token)]; }
};

const Theme& light_theme();
const Theme& dark_theme();

// The same for readers who ask for more contrast: text at 7 to 1 and marks at 4.5 to 1 or better,
// hairlines at 3 to 1, and every ribbon between edges.
const Theme& light_contrast_theme();
const Theme& dark_contrast_theme();

// For readers whose system has every page in colours of their own. Sellers are shades of the text's
// colour; what is unmet takes the colour for what is marked.
struct SystemColors {
    Rgb ground, text;
    Rgb disabled;
    Rgb mark, on_mark;
};
Theme system_theme(const SystemColors& colors);

// A theme by its words: "light", "dark", "light more", "dark more" (more contrast), or the five of
// SystemColors in their order as "#rrggbb". Nothing for words that say none.
std::optional<Theme> read_theme(std::string_view words);

// The token's name in style sheets: "ink", "on-accent".
std::string_view token_name(Token token);

// The seller's or host's token for a story's colour word; `other` for a word that is none.
Token color_token(std::string_view word);

// Contrast ratio of two colours, 1..21 (WCAG 2.2, relative luminance).
double contrast(Rgb a, Rgb b);

// The two faces that are drawn on the canvas, both Source Sans 3.
enum class Face { regular, semibold };

// The advance width of `text` (UTF-8) in CSS pixels at `size` pixels an em, no kerning. Characters
// that the fonts don't hold count as the replacement glyph does.
float text_width(std::string_view text, Face face, float size);

}  // namespace channelmap
