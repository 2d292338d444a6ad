// The tokens for eyes that see fewer colours: what lies side by side on the map stays apart.
// OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020. Missing cones, in
// linear RGB at severity 1.0: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/theme.h"

namespace channelmap {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

struct Vision {
    const char* name;
    Matrix matrix;
    double light, dark;  // the least distance of two sellers, OKLab x 100
};
// The palette's distances when it was chosen were 12.9 / 13.4, 13.3 / 13.3, 11.7 / 11.2 and 7.4 /
// 9.8; tritan's worst pair, Azure and Oracle, is told apart by place and label.
constexpr Vision visions[] = {{"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}, 12.5, 13},
                              {"protan",
                               {{{0.152286, 1.052583, -0.204868},
                                 {0.114503, 0.786281, 0.099216},
                                 {-0.003882, -0.048116, 1.051998}}},
                               13,
                               13},
                              {"deutan",
                               {{{0.367322, 0.860646, -0.227968},
                                 {0.280085, 0.672501, 0.047413},
                                 {-0.011820, 0.042940, 0.968881}}},
                               11.5,
                               11},
                              {"tritan",
                               {{{1.255528, -0.076749, -0.178779},
                                 {-0.078411, 0.930809, 0.147602},
                                 {0.004733, 0.691367, 0.303900}}},
                               7,
                               9.5}};

constexpr Token sellers[] = {Token::direct, Token::azure, Token::aws, Token::google, Token::oracle};

Triple times(const Matrix& matrix, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) out[i] += matrix[i][j] * v[j];
    return out;
}

double linear(std::uint8_t byte) {
    const double v = byte / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

Triple oklab(Rgb color, const Matrix& vision) {
    constexpr Matrix to_cones{{{0.4122214708, 0.5363325363, 0.0514459929},
                               {0.2119034982, 0.6806995451, 0.1073969566},
                               {0.0883024619, 0.2817188376, 0.6299787005}}};
    constexpr Matrix to_lab{{{0.2104542553, 0.7936177850, -0.0040720468},
                             {1.9779984951, -2.4285922050, 0.4505937099},
                             {0.0259040371, 0.7827717662, -0.8086757660}}};
    auto seen = times(vision, {linear(color.r), linear(color.g), linear(color.b)});
    for (auto& v : seen) v = std::clamp(v, 0.0, 1.0);
    auto cones = times(to_cones, seen);
    for (auto& v : cones) v = std::cbrt(v);
    return times(to_lab, cones);
}

double distance(const Theme& theme, Token a, Token b, const Vision& vision) {
    const auto x = oklab(theme[a], vision.matrix), y = oklab(theme[b], vision.matrix);
    return 100 * std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

}  // namespace

TEST_CASE("white and black are as far apart as can be, and equal greys stay equal for every eye") {
    for (const auto& vision : visions) {
        const auto white = oklab({255, 255, 255}, vision.matrix),
                   black = oklab({0, 0, 0}, vision.matrix);
        CHECK(white[0] - black[0] == doctest::Approx(1).epsilon(0.001));
        CHECK(std::hypot(white[1], white[2]) < 0.001);
    }
}

TEST_CASE("two sellers' colours stay apart, whichever cones an eye lacks") {
    for (const auto& vision : visions)
        for (const Token a : sellers)
            for (const Token b : sellers) {
                if (a == b) continue;
                CAPTURE(vision.name);
                CAPTURE(token_name(a));
                CAPTURE(token_name(b));
                CHECK(distance(light_theme(), a, b, vision) >= vision.light);
                CHECK(distance(dark_theme(), a, b, vision) >= vision.dark);
            }
}

TEST_CASE("unmet demand's colour is no seller's, whichever cones an eye lacks") {
    for (const auto& vision : visions)
        for (const Token seller : sellers) {
            CAPTURE(vision.name);
            CAPTURE(token_name(seller));
            CHECK(distance(light_theme(), Token::accent, seller, vision) >= 12);
            CHECK(distance(dark_theme(), Token::accent, seller, vision) >= 15);
        }
}

TEST_CASE("the firms' grey, from which every ribbon starts, isn't unmet demand's colour") {
    for (const auto& vision : visions)
        for (const auto* theme : {&light_theme(), &dark_theme()}) {
            CAPTURE(vision.name);
            CHECK(distance(*theme, Token::accent, Token::group, vision) >= 12);
        }
}

}  // namespace channelmap
