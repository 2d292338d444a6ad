// The tokens for eyes that see fewer colours: what lies side by side on the map stays apart.
#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "core/graphics/color_vision.h"
#include "core/graphics/theme.h"

namespace channelmap {
namespace {

// The palette's distances when it was chosen were 12.9 / 13.4, 13.3 / 13.3, 11.7 / 11.2 and 7.4 /
// 9.8; tritan's worst pair, violet and brown, is told apart by place and label.
struct Least {
    const char* name;
    Vision vision;
    double light, dark;  // the least distance of two sellers
};
constexpr Least least_distances[] = {{"normal", Vision::normal, 12.5, 13},
                                     {"protan", Vision::protan, 13, 13},
                                     {"deutan", Vision::deutan, 11.5, 11},
                                     {"tritan", Vision::tritan, 7, 9.5}};

constexpr Token sellers[] = {Token::slate, Token::violet, Token::teal, Token::gold, Token::brown};

double distance(const Theme& theme, Token a, Token b, Vision vision) {
    return channelmap::distance(theme[a], theme[b], vision);
}

}  // namespace

TEST_CASE("white and black are as far apart as can be, and equal greys stay equal for every eye") {
    for (const Vision vision : visions) {
        const auto white = oklab({255, 255, 255}, vision), black = oklab({0, 0, 0}, vision);
        CHECK(white[0] - black[0] == doctest::Approx(1).epsilon(0.001));
        CHECK(std::hypot(white[1], white[2]) < 0.001);
    }
}

TEST_CASE("two sellers' colours stay apart, whichever cones an eye lacks") {
    for (const auto& [name, vision, light, dark] : least_distances)
        for (const Token a : sellers)
            for (const Token b : sellers) {
                if (a == b) continue;
                CAPTURE(std::string(name));
                CAPTURE(token_name(a));
                CAPTURE(token_name(b));
                CHECK(distance(light_theme(), a, b, vision) >= light);
                CHECK(distance(dark_theme(), a, b, vision) >= dark);
            }
}

TEST_CASE("unmet demand's colour is no seller's, whichever cones an eye lacks") {
    for (const auto& [name, vision, light, dark] : least_distances)
        for (const Token seller : sellers) {
            CAPTURE(std::string(name));
            CAPTURE(token_name(seller));
            CHECK(distance(light_theme(), Token::accent, seller, vision) >= 12);
            CHECK(distance(dark_theme(), Token::accent, seller, vision) >= 15);
        }
}

TEST_CASE("the firms' grey, from which every ribbon starts, isn't unmet demand's colour") {
    for (const auto& [name, vision, light, dark] : least_distances)
        for (const auto* theme : {&light_theme(), &dark_theme()}) {
            CAPTURE(std::string(name));
            CHECK(distance(*theme, Token::accent, Token::group, vision) >= 12);
        }
}

}  // namespace channelmap
