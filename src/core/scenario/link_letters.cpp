#include "core/scenario/link_letters.h"

#include <algorithm>
#include <optional>
#include <span>

#include "core/base/hex.h"
#include "core/base/unseen.h"

#include "named_signs.h"

namespace channelmap {
namespace {

constexpr char32_t unknown_letter = 0xFFFD;
constexpr std::size_t longest_shown = 100;

struct Span {
    char32_t first, last;
};

bool is_within(char32_t code, std::span<const Span> spans) {
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Span& span) { return code >= span.first && code <= span.last; });
}

bool is_digit_of(char c, int base) { return hex_digit(c) >= 0 && hex_digit(c) < base; }

// The number that digits of this base say; 0 for more than seven.
char32_t number_in(std::string_view digits, int base) {
    char32_t number = 0;
    if (digits.size() > 7) return number;
    for (const char c : digits)
        number = number * static_cast<char32_t>(base) + static_cast<char32_t>(hex_digit(c));
    return number;
}

char in_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// The code of a named sign, in any capitals.
std::optional<char32_t> code_of_sign(std::string_view name) {
    std::string small;
    for (const char c : name) small += in_small(c);
    auto rest = generated::named_signs;
    const auto next = [&] {
        const auto word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        return word;
    };
    while (!rest.empty()) {
        const auto word = next(), code = next();
        if (word == small) return number_in(code, 16);
    }
    return std::nullopt;
}

// How long `sign` is at the beginning of `text`, as it is or encoded once or several times (%3B,
// %253B); 0 if it isn't there.
std::size_t sign_length(std::string_view text, char sign, std::string_view encoded) {
    if (text.starts_with(sign)) return 1;
    if (!text.starts_with('%')) return 0;
    std::size_t at = 1;
    while (text.substr(at).starts_with("25")) at += 2;
    for (const char c : encoded) {
        if (at == text.size() || in_small(text[at]) != c) return 0;
        ++at;
    }
    return at;
}

// Whether a number says a sign that links have between or inside their names and numbers.
bool is_sign(char32_t code) {
    if ((code >= 0x2000 && code <= 0x206F) || code == 0xFEFF) return true;
    auto rest = generated::named_signs;
    while (!rest.empty()) {
        rest.remove_prefix(std::min(rest.find(' ') + 1, rest.size()));
        const auto word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        if (number_in(word, 16) == code) return true;
    }
    return false;
}

// Whether digits may follow this sign: they are a number's, or make one that can't be read.
bool may_precede_digits(char32_t code) {
    return code == '=' || code == '-' || code == '_' || code == 0xAD || code == 0xFEFF ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x2060 && code <= 0x2064);
}

struct NumberedSign {
    char32_t code;
    std::size_t digits;
};

// The sign of a number without any end: as web pages read it, where that makes sense; else the one
// sign that some of its digits say. 4&#82030 is 4, U+200B, 0, since nobody writes U+1406E.
std::optional<NumberedSign> unended_sign(std::string_view digits, std::string_view after,
                                         int base) {
    const auto zeros = std::min(digits.find_first_not_of('0'), digits.size());
    const auto whole = number_in(digits.substr(zeros), base);
    const bool is_short = base == 10 && digits.size() - zeros <= 3;
    if (is_short || is_sign(whole)) return NumberedSign{whole, digits.size()};
    std::optional<NumberedSign> found;
    for (auto size = zeros + 2; size <= digits.size(); ++size) {
        const auto code = number_in(digits.substr(zeros, size - zeros), base);
        const auto next = size < digits.size() ? digits.substr(size) : after;
        const bool parts =
            code == '&' && !next.empty() && in_small(next[0]) >= 'a' && in_small(next[0]) <= 'z';
        if (!parts && !may_precede_digits(code)) continue;
        if (found) return std::nullopt;
        found = {code, size};
    }
    return found;
}

// The sign that `text`, which begins with "&", stands for; takes it from the text. What can't be
// told after a number, whose digits it may hold, is a letter that can't be read; so is an unknown
// name between two digits.
std::optional<char32_t> taken_sign(std::string_view& text, char before) {
    const auto at = [&](std::size_t i) { return i < text.size() ? in_small(text[i]) : '\0'; };
    const std::size_t mark = sign_length(text.substr(1), '#', "23");
    const bool is_number = mark > 0, is_hex = is_number && at(1 + mark) == 'x';
    const int base = is_hex ? 16 : 10;
    const std::size_t from = 1 + mark + (is_hex ? 1 : 0);
    std::size_t end = from;
    while (is_number ? is_digit_of(at(end), base)
                     : (at(end) >= 'a' && at(end) <= 'z') || is_digit_of(at(end), 10))
        ++end;
    const auto close = sign_length(text.substr(end), ';', "3b");
    if (end == from || (close == 0 && !is_number)) return std::nullopt;
    const auto name = text.substr(from, end - from);
    if (close == 0) {
        const auto sign = unended_sign(name, text.substr(end), base);
        if (!sign && before != ';' && !is_digit_of(before, 10)) return std::nullopt;
        text.remove_prefix(sign ? from + sign->digits : end);
        return sign ? sign->code : unknown_letter;
    }
    auto code = is_number ? std::optional(number_in(name, base)) : code_of_sign(name);
    if (!code && is_digit_of(before, 10) && is_digit_of(at(end + close), 10)) code = unknown_letter;
    if (code) text.remove_prefix(end + close);
    return code;
}

}  // namespace

Letter first_letter(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const auto first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first > 0xF4) return {unknown_letter, 1};
    char32_t code = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {unknown_letter, 1};
        code = (code << 6) | (byte(i) & 0x3F);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool is_valid = code >= least[length] && code <= 0x10FFFF && code >> 11 != 27;
    return is_valid ? Letter{code, length} : Letter{unknown_letter, 1};
}

void append_letter(std::string& text, char32_t code) {
    if (code == 0 || code > 0x10FFFF || code >> 11 == 27) return;
    const int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    constexpr char32_t lead[] = {0, 0xC0, 0xE0, 0xF0};
    text += static_cast<char>(lead[more] | (code >> (6 * more)));
    for (int i = more - 1; i >= 0; --i)
        text += static_cast<char>(0x80 | ((code >> (6 * i)) & 0x3F));
}

bool stands_apart(char32_t code) {
    constexpr Span spans[] = {
        {0xA0, 0xA9},     {0xAB, 0xB1},     {0xB4, 0xB4},     {0xBB, 0xBB},
        {0x2000, 0x202F}, {0x2032, 0x206F}, {0x20A0, 0x20CF}, {0x2190, 0x245F},
        {0x2500, 0x2BFF}, {0x3000, 0x3006}, {0x3008, 0x31FF}, {0x3400, 0xDFFF},
        {0xF900, 0xFAFF}, {0xFE10, 0xFE6F}, {0xFF00, 0xFFEF}, {0x10000, 0x10FFFF}};
    return is_within(code, spans);
}

std::string without_entities(std::string_view text) {
    std::string out;
    char before = '\0';
    while (!text.empty()) {
        const auto left = text;
        if (const auto code = left[0] == '&' ? taken_sign(text, before) : std::nullopt) {
            append_letter(out, *code);
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
        before = left[left.size() - text.size() - 1];
    }
    return out;
}

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const auto [code, length] = first_letter(text);
        std::string one;
        if (code == '\n' || code == '\t')
            one = " ";
        else if (!is_unseen(code))
            append_letter(one, code);
        if (shown.size() + one.size() > longest_shown) break;
        shown += one;
        text.remove_prefix(length);
    }
    return shown;
}

}  // namespace channelmap
