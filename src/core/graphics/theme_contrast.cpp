#include "core/graphics/theme_contrast.h"

#include <algorithm>
#include <utility>

#include "core/base/hex.h"

namespace channelmap {
namespace {

// Ranges are fainter here: a darker core would be too close in colour to the numbers on it.
constexpr Opacities opacities(float body) {
    return {.body = body,
            .unmet_body = 1,
            .core = .03f,
            .fringe = .24f,
            .muted = .18f,
            .tint = .08f,
            .edge = 1,
            .quiet_edge = .5f};
}

// In the order of Token.
constexpr Theme light_contrast{
    .colors = {rgb(0xFFFFFF), rgb(0xEEF1F4), rgb(0x000000), rgb(0x3A4149), rgb(0x565E67),
               rgb(0x868E97), rgb(0x5F6770), rgb(0x3B5F87), rgb(0x4A2B62), rgb(0x005453),
               rgb(0x84590A), rgb(0x3A2015), rgb(0x555C64), rgb(0x9C1B00), rgb(0xFFFFFF)},
    .opacity = opacities(.46f),
    .edge_from = 0};
constexpr Theme dark_contrast{.colors = {rgb(0x000000), rgb(0x15191E), rgb(0xFFFFFF), rgb(0xCCD2D8),
                                         rgb(0xA3ACB5), rgb(0x69727B), rgb(0xA6AFB8), rgb(0xA9C2E6),
                                         rgb(0xB596DA), rgb(0x84DEDA), rgb(0xFAE27C), rgb(0xA08D85),
                                         rgb(0xB4BCC5), rgb(0xFF9B70), rgb(0x000000)},
                              .opacity = opacities(.36f),
                              .edge_from = 0};

Rgb mixed(Rgb ground, Rgb text, int percent) {
    const auto channel = [percent](int from, int to) {
        return static_cast<std::uint8_t>((from * (100 - percent) + to * percent + 50) / 100);
    };
    return {channel(ground.r, text.r), channel(ground.g, text.g), channel(ground.b, text.b)};
}

// contrast() to within 3 % without std::pow, whose tables would be 5 KB of the page: a cubic in the
// place of sRGB's own curve.
double contrast_about(Rgb a, Rgb b) {
    const auto linear = [](std::uint8_t channel) {
        const double v = channel / 255.0;
        return v * (v * (v * .3053 + .6822) + .0125);
    };
    const auto luminous = [&](Rgb color) {
        return .2126 * linear(color.r) + .7152 * linear(color.g) + .0722 * linear(color.b) + .05;
    };
    const double ratio = luminous(a) / luminous(b);
    return ratio < 1 ? 1 / ratio : ratio;
}

// The system's colour for marked text, moved towards the text's colour until words in it can be
// read: systems only promise that text on the mark can be.
Rgb readable(Rgb mark, const SystemColors& colors) {
    constexpr double enough = 4.65;
    for (int percent = 0; percent < 100; percent += 10) {
        const Rgb color = mixed(mark, colors.text, percent);
        if (contrast_about(color, colors.ground) >= enough) return color;
    }
    return colors.text;
}

// "#rrggbb" at the start of `words`, and a space after it.
std::optional<Rgb> take_color(std::string_view& words) {
    constexpr std::size_t length = 7;
    if (words.size() < length || words[0] != '#') return std::nullopt;
    unsigned hex = 0;
    for (std::size_t i = 1; i < length; ++i) {
        const int digit = hex_digit(words[i]);
        if (digit < 0) return std::nullopt;
        hex = hex * 16 + static_cast<unsigned>(digit);
    }
    words.remove_prefix(length);
    if (words.starts_with(' ')) words.remove_prefix(1);
    return rgb(hex);
}

}  // namespace

const Theme& light_contrast_theme() { return light_contrast; }
const Theme& dark_contrast_theme() { return dark_contrast; }

Theme system_theme(const SystemColors& colors) {
    // Of the text's colour; so far apart that neighbours on the bar of hosts can be distinguished.
    constexpr std::pair<Token, int> shares[] = {
        {Token::group, 72}, {Token::slate, 80},  {Token::violet, 100}, {Token::teal, 84},
        {Token::gold, 72},  {Token::brown, 100}, {Token::other, 80}};
    Theme theme{.opacity = opacities(.2f), .edge_from = 0, .of_system = true};
    const auto set = [&](Token token, Rgb color) { theme.colors[static_cast<int>(token)] = color; };
    for (const Token ground : {Token::paper, Token::wash}) set(ground, colors.ground);
    for (const Token text : {Token::ink, Token::ink2}) set(text, colors.text);
    set(Token::ctl, colors.disabled);
    set(Token::rule, mixed(colors.ground, colors.text, 60));
    for (const auto& [token, share] : shares) set(token, mixed(colors.ground, colors.text, share));
    const Rgb mark = readable(colors.mark, colors);
    const bool on_ground =
        contrast_about(colors.ground, mark) > contrast_about(colors.on_mark, mark);
    set(Token::accent, mark);
    set(Token::on_accent, on_ground ? colors.ground : colors.on_mark);
    return theme;
}

Theme with_own_colors(Theme theme, std::span<const ColorPair> colors) {
    constexpr Rgb white{255, 255, 255};
    constexpr int shares[] = {80, 100, 84, 72, 92};  // of the text's colour, as for the others
    const Rgb paper = theme[Token::paper], ink = theme[Token::ink];
    const bool on_dark = contrast_about(paper, white) > 4;
    const double enough =
        (theme.edge_from > 0 ? least_mark_contrast : 4.5) * 1.04;  // contrast_about() errs
    theme.own_count = static_cast<int>(std::min<std::size_t>(colors.size(), most_own_colors));
    for (int i = 0; i < theme.own_count; ++i) {
        const auto& pair = colors[static_cast<std::size_t>(i)];
        const bool chosen = !on_dark || pair.dark.has_value();
        Rgb color = on_dark && pair.dark ? *pair.dark : pair.light;
        const Rgb as_given = color;
        // A colour that was chosen for this theme stays, but for readers who ask for contrast.
        if (!chosen || theme.edge_from == 0)
            for (int percent = 5; percent < 100 && contrast_about(color, paper) < enough;
                 percent += 5)
                color = mixed(as_given, ink, percent);
        if (theme.of_system) color = mixed(paper, ink, shares[i % 5]);
        theme.own[i] = color;
    }
    return theme;
}

std::optional<Rgb> read_color(std::string_view words) {
    const auto color = take_color(words);
    return words.empty() ? color : std::nullopt;
}

std::optional<Theme> read_theme(std::string_view words) {
    if (words == "light") return light_theme();
    if (words == "dark") return dark_theme();
    if (words == "light more") return light_contrast;
    if (words == "dark more") return dark_contrast;
    Rgb colors[5];
    for (Rgb& color : colors) {
        const auto read = take_color(words);
        if (!read) return std::nullopt;
        color = *read;
    }
    if (!words.empty()) return std::nullopt;
    return system_theme({colors[0], colors[1], colors[2], colors[3], colors[4]});
}

}  // namespace channelmap
