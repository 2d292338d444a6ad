#include "core/theme.h"

#include <algorithm>
#include <cmath>

#include "core/face_width.h"
#include "font_advances.h"  // generated from the fonts that ship

namespace channelmap {
namespace {

constexpr Rgb rgb(unsigned hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF)};
}

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
        "paper", "wash", "ink",    "ink2",   "ctl",   "rule",   "group",    "direct",
        "azure", "aws",  "google", "oracle", "other", "accent", "on-accent"};
    return names[static_cast<int>(token)];
}

Token color_token(std::string_view word) {
    constexpr std::pair<std::string_view, Token> words[] = {
        {"direct", Token::direct}, {"azure", Token::azure},   {"aws", Token::aws},
        {"google", Token::google}, {"oracle", Token::oracle}, {"group", Token::group}};
    for (const auto& [name, token] : words)
        if (name == word) return token;
    return Token::other;
}

double contrast(Rgb a, Rgb b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

char32_t next_codepoint(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0x80       ? 1
                               : first >> 5 == 6  ? 2
                               : first >> 4 == 14 ? 3
                               : first >> 3 == 30 ? 4
                                                  : 0;
    if (length == 0 || length > text.size()) {
        text.remove_prefix(1);
        return 0xFFFD;
    }
    char32_t code = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (byte(i) & 0x3Fu);
    text.remove_prefix(length);
    return code;
}

float width_in(const generated::FaceMetrics& metrics, std::string_view text, float size) {
    double units = 0;
    while (!text.empty()) units += generated::advance(metrics, next_codepoint(text));
    return static_cast<float>(units * size / metrics.units_per_em);
}

float text_width(std::string_view text, Face face, float size) {
    return width_in(face == Face::regular ? generated::sans_400 : generated::sans_600, text, size);
}

}  // namespace channelmap
