#include "core/graphics/theme.h"

#include <algorithm>
#include <cmath>

namespace channelmap {
namespace {

// In the order of Token.
constexpr Theme light{.colors = {rgb(0xFFFFFF), rgb(0xF3F5F7), rgb(0x15191E), rgb(0x59616B),
                                 rgb(0x7E8791), rgb(0xD9DDE2), rgb(0x8B949E), rgb(0x7190B0),
                                 rgb(0x53346A), rgb(0x00706F), rgb(0xBA8A22), rgb(0x472B1E),
                                 rgb(0x6F7780), rgb(0xC22A0A), rgb(0xFFFFFF)},
                      .opacity = {.body = .42f,
                                  .unmet_body = .84f,
                                  .core = .26f,
                                  .fringe = .26f,
                                  .muted = .13f,
                                  .tint = .10f}};
constexpr Theme dark{.colors = {rgb(0x14181D), rgb(0x1D2329), rgb(0xEDF0F2), rgb(0xA6AFB9),
                                rgb(0x7D8792), rgb(0x343B44), rgb(0x7F8994), rgb(0x94ACD0),
                                rgb(0x9577B8), rgb(0x84DEDA), rgb(0xFAE27C), rgb(0x77665F),
                                rgb(0x98A1AB), rgb(0xFF7A45), rgb(0x14181D)},
                     .opacity = {.body = .35f,
                                 .unmet_body = .74f,
                                 .core = .10f,
                                 .fringe = .26f,
                                 .muted = .12f,
                                 .tint = .10f}};

double luminance(Rgb color) {
    const auto linear = [](std::uint8_t channel) {
        const double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

}  // namespace

const Theme& light_theme() { return light; }
const Theme& dark_theme() { return dark; }

std::string_view token_name(Token token) {
    constexpr std::string_view names[token_count] = {
        "paper",  "wash", "ink",  "ink2",  "ctl",   "rule",   "group",    "slate",
        "violet", "teal", "gold", "brown", "other", "accent", "on-accent"};
    static constexpr std::string_view own[most_own_colors] = {
        "own-0",  "own-1",  "own-2",  "own-3",  "own-4",  "own-5",  "own-6",  "own-7",
        "own-8",  "own-9",  "own-10", "own-11", "own-12", "own-13", "own-14", "own-15",
        "own-16", "own-17", "own-18", "own-19", "own-20", "own-21", "own-22", "own-23"};
    const int i = static_cast<int>(token);
    return i < token_count ? names[i] : own[i - token_count];
}

Token color_token(std::string_view word) {
    constexpr std::pair<std::string_view, Token> words[] = {{"slate", Token::slate},
                                                            {"violet", Token::violet},
                                                            {"teal", Token::teal},
                                                            {"gold", Token::gold},
                                                            {"brown", Token::brown}};
    for (const auto& [name, token] : words)
        if (name == word) return token;
    return Token::other;
}

double contrast(Rgb a, Rgb b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace channelmap
