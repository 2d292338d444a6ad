#include <doctest/doctest.h>

#include "core/theme.h"

namespace channelmap {

TEST_CASE("text reads on paper, and marks stand out from it") {
    for (const auto* theme : {&light_theme(), &dark_theme()}) {
        const auto paper = (*theme)[Token::paper];
        for (const Token text : {Token::ink, Token::ink2, Token::accent})
            CHECK(contrast((*theme)[text], paper) >= 4.5);
        for (const Token mark : {Token::ctl, Token::group, Token::direct, Token::azure, Token::aws,
                                 Token::google, Token::oracle, Token::other})
            CHECK(contrast((*theme)[mark], paper) >= 3.0);
        CHECK(contrast((*theme)[Token::on_accent], (*theme)[Token::accent]) >= 4.5);
    }
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
