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
    slate,
    violet,
    teal,
    gold,
    brown,
    other,  // sellers and hosts; `other` has no colour of its own
    accent,
    on_accent,
};
inline constexpr int token_count = 15;
// Beyond them: a story's own colours, own_token(0) and on.
inline constexpr int most_own_colors = 24;
constexpr Token own_token(int number) { return static_cast<Token>(token_count + number); }

struct Rgb {
    std::uint8_t r = 0, g = 0, b = 0;
    bool operator==(const Rgb&) const = default;
};

// From 0xRRGGBB.
constexpr Rgb rgb(unsigned hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF)};
}

struct Opacities {
    float body, unmet_body, core, fringe, muted, tint;
    float edge = .9f, quiet_edge = 0;  // the latter while something else is lit
    bool operator==(const Opacities&) const = default;
};

struct Theme {
    Rgb colors[token_count];
    Opacities opacity;
    float edge_from = 3;     // px: thinner ribbons have no edges
    bool of_system = false;  // all colours are the reader's system's
    Rgb own[most_own_colors] = {};
    int own_count = 0;
    // Dashes may step back where they would crowd; not for readers who ask for contrast.
    bool quiet_dashes() const { return edge_from > 0; }
    bool operator==(const Theme&) const = default;
    Rgb operator[](Token token) const {
        const int i = static_cast<int>(token);
        return i < token_count ? colors[i] : own[i - token_count];
    }
};

const Theme& light_theme();
const Theme& dark_theme();

// The token's name in style sheets: "ink", "on-accent", "own-3".
std::string_view token_name(Token token);

// The seller's or host's token for a story's colour word; `other` for a word that is none.
Token color_token(std::string_view word);

// Contrast ratio of two colours, 1..21 (WCAG 2.2, relative luminance).
double contrast(Rgb a, Rgb b);

}  // namespace channelmap
