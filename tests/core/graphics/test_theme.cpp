#include <algorithm>

#include <doctest/doctest.h>

#include "core/graphics/text_width.h"
#include "core/graphics/theme.h"
#include "core/graphics/theme_contrast.h"

namespace channelmap {

namespace {

constexpr Token seller_marks[] = {Token::group, Token::slate, Token::violet, Token::teal,
                                  Token::gold,  Token::brown, Token::other};

Rgb over(Rgb above, float alpha, Rgb below) {
    const auto channel = [alpha](int a, int b) {
        return static_cast<std::uint8_t>(static_cast<float>(a) * alpha +
                                         static_cast<float>(b) * (1 - alpha) + .5f);
    };
    return {channel(above.r, below.r), channel(above.g, below.g), channel(above.b, below.b)};
}

// The least contrast of any text with any ground that it stands on: paper, what a pointer is over,
// products' shops, the bodies of ribbons with their cores, the bars of what is unmet (an era's that
// isn't chosen at .3), solid chips.
double least_of_text(const Theme& theme) {
    double least = 21;
    const auto stands = [&](Token text, Rgb ground) {
        least = std::min(least, contrast(theme[text], ground));
    };
    const Rgb paper = theme[Token::paper];
    for (const Token text : {Token::ink, Token::ink2, Token::accent}) stands(text, paper);
    for (const Token text : {Token::ink, Token::ink2}) stands(text, theme[Token::wash]);
    const float dense = 1 - (1 - theme.opacity.body) * (1 - theme.opacity.core);
    for (const Token mark : seller_marks) {
        const Rgb shop = over(theme[mark], theme.opacity.tint, paper);
        for (const Token text : {Token::ink, Token::ink2}) stands(text, shop);
        stands(Token::ink, over(theme[mark], dense, paper));
    }
    stands(Token::ink, over(theme[Token::accent], .3f, paper));
    stands(Token::on_accent, theme[Token::accent]);
    stands(Token::paper, theme[Token::ink]);
    return least;
}

double least_of_marks(const Theme& theme) {
    double least = contrast(theme[Token::ctl], theme[Token::paper]);
    for (const Token mark : seller_marks)
        least = std::min(least, contrast(theme[mark], theme[Token::paper]));
    return least;
}

// What systems with forced colours come with, ground to text on what is marked.
constexpr const char* system_palettes[] = {
    "#000000 #ffffff #3ff23f #1aebff #000000",  // high contrast black
    "#000000 #ffff00 #00ff00 #008000 #ffffff",  // high contrast 1
    "#ffffff #000000 #600000 #37006e #ffffff",  // high contrast white
    "#202020 #ffffff #a6a6a6 #8ee3f0 #263b50",  // night sky and its kin
    "#fffaef #3d3d3d #676767 #903909 #fff5e3",  // desert
};

}  // namespace

TEST_CASE("text reads on every ground that it stands on, and marks stand out from paper") {
    for (const auto* theme : {&light_theme(), &dark_theme()}) {
        CHECK(least_of_text(*theme) >= 4.5);
        CHECK(least_of_marks(*theme) >= 3);
    }
}

TEST_CASE("readers who ask for more contrast get more of everything") {
    for (const auto& [theme, plain] : {std::pair{&light_contrast_theme(), &light_theme()},
                                       std::pair{&dark_contrast_theme(), &dark_theme()}}) {
        CHECK(least_of_text(*theme) >= 7);
        CHECK(least_of_marks(*theme) >= 4.5);
        CHECK(contrast((*theme)[Token::rule], (*theme)[Token::paper]) >= 3);
        CHECK(theme->opacity.body > plain->opacity.body);
        CHECK(theme->edge_from == 0);
        CHECK(theme->opacity.edge == 1);
        CHECK(theme->opacity.quiet_edge > 0);
    }
}

TEST_CASE("with a system's own colours everything reads, and what is unmet is what it marks") {
    for (const char* words : system_palettes) {
        CAPTURE(words);
        const auto theme = read_theme(words);
        REQUIRE(theme);
        CHECK(least_of_text(*theme) >= 4.5);
        CHECK(least_of_marks(*theme) >= 3);
        CHECK(theme->edge_from == 0);
        CHECK(contrast((*theme)[Token::accent], (*theme)[Token::paper]) >= 3);
        CHECK_FALSE((*theme)[Token::accent] == (*theme)[Token::ink]);
        CHECK((*theme)[Token::ink2] == (*theme)[Token::ink]);
    }
    const auto black = *read_theme(system_palettes[0]);
    CHECK(black[Token::paper] == Rgb{0, 0, 0});
    CHECK(black[Token::ink] == Rgb{255, 255, 255});
    CHECK(black[Token::ctl] == Rgb{0x3F, 0xF2, 0x3F});
    CHECK(black[Token::accent] == Rgb{0x1A, 0xEB, 0xFF});
    CHECK(black[Token::on_accent] == Rgb{0, 0, 0});
}

TEST_CASE("a theme is known by its words, and by no others") {
    CHECK(read_theme("light") == light_theme());
    CHECK(read_theme("dark") == dark_theme());
    CHECK(read_theme("light more") == light_contrast_theme());
    CHECK(read_theme("dark more") == dark_contrast_theme());
    for (const char* words :
         {"", "Light", "light  more", "#000000", "#000000 #ffffff #3ff23f #1aebff",
          "#000000 #ffffff #3ff23f #1aebff #00000", "#000000 #ffffff #3ff23f #1aebff #00000g",
          "#000000 #ffffff #3ff23f #1aebff #000000 #000000", "# # # # #"})
        CHECK_FALSE(read_theme(words));
}

TEST_CASE("figures are as wide as each other, so that numbers stand in columns") {
    for (const Face face : {Face::regular, Face::semibold})
        for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
            CHECK(text_width(digit, face, 13) == text_width("0", face, 13));
}

TEST_CASE("a text is as wide as its characters, malformed bytes included") {
    CHECK(text_width("", Face::regular, 13) == 0);
    CHECK(text_width("ab", Face::regular, 13) ==
          doctest::Approx(text_width("a", Face::regular, 13) + text_width("b", Face::regular, 13)));
    CHECK(text_width("\xff\xc3", Face::regular, 13) > 0);
    CHECK(text_width("–", Face::regular, 26) ==
          doctest::Approx(2 * text_width("–", Face::regular, 13)));
}

}  // namespace channelmap
