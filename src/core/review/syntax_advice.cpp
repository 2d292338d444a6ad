#include "core/review/syntax_advice.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/base/hex.h"
#include "core/base/unseen.h"
#include "core/base/utf8.h"
#include "core/scenario/link_letters.h"

namespace channelmap {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool is_of_word(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '$' || c == '.'; }

// The last character before `at` that isn't white space.
char before(std::string_view text, std::size_t at) {
    while (at > 0 && is_space(text[at - 1])) --at;
    return at > 0 ? text[at - 1] : '\0';
}

// Whether the text around has "0,5" where a number should stand.
bool has_decimal_comma(std::string_view text, std::size_t at) {
    const std::size_t from = at > 24 ? at - 24 : 0;
    for (std::size_t i = std::max<std::size_t>(from, 1); i + 1 < text.size() && i <= at + 1; ++i)
        if (text[i] == ',' && is_digit(text[i - 1]) && is_digit(text[i + 1])) return true;
    return false;
}

// Where a file's bytes are no text in UTF-8.
std::optional<Advice> encoding_advice(std::string_view text) {
    const auto zero = [&](std::size_t i) { return i < text.size() && text[i] == '\0'; };
    const bool is_wide = text.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ||
                         text.starts_with(std::string_view("\0\0\xFE\xFF", 4));
    const bool is_even = !is_wide && !text.empty() && text.size() % 4 == 0;
    const bool all_zero = zero(0) && zero(1) && zero(2) && zero(3);
    if (all_zero)
        return Advice{"This file begins with zeros, so it is no text.",
                      "Name the file of a story."};
    if (is_wide || (is_even && (zero(0) ? zero(1) && zero(2) : zero(1) && zero(2) && zero(3))))
        return Advice{"This file is UTF-32, and a story is UTF-8.", "Save it as UTF-8."};
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || zero(0) || zero(1) ||
        zero(2) || zero(3))
        return Advice{"This file is UTF-16, and a story is UTF-8.", "Save it as UTF-8."};
    if (!is_utf8(text))
        return Advice{"This file holds letters that are not UTF-8 (Latin-1, perhaps).",
                      "Save it as UTF-8."};
    return std::nullopt;
}

bool is_strange_space(char32_t code) {
    return code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
           code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool is_typographic_quote(char32_t code) {
    return (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB;
}

// What stands at the place, where that is a letter that JSON doesn't have between its values.
std::optional<Advice> letter_advice(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    const auto code = first_letter(text.substr(at)).code;
    if (code == 0xA0)
        return Advice{"A no-break space stands here, which JSON doesn't know.",
                      "Write an ordinary space."};
    if (code > 0x7F && (is_strange_space(code) || is_unseen(code)))
        return Advice{"A sign stands here that nobody sees (" + code_point(code) + ").",
                      "Remove it, or write an ordinary space."};
    if (is_typographic_quote(code))
        return Advice{"These are typographic quotation marks.", "Write straight ones: \"…\"."};
    return std::nullopt;
}

// What is wrong within a text in quotation marks.
std::optional<Advice> string_advice(std::string_view text, std::size_t at) {
    const std::size_t longest_pair = 12;
    const auto from = at > longest_pair ? at - longest_pair : 0;
    const auto escape = text.substr(from, at - from + 1).rfind("\\u");
    if (escape != std::string_view::npos) {
        const auto digits = text.substr(from + escape + 2, 2);
        const bool is_half =
            digits.size() == 2 && (digits[0] | 32) == 'd' && hex_digit(digits[1]) > 7;
        if (is_half)
            return Advice{"Half a letter stands here: “" +
                              std::string(text.substr(from + escape, 6)) +
                              "” has a meaning only as one of a pair.",
                          "Write the letter itself."};
        if (at < from + escape + 6)
            return Advice{"After “\\u” four hexadecimal digits must follow.",
                          "Write “\\\\” for a backslash, or the letter itself."};
    }
    const char here = at < text.size() ? text[at] : '\0', last = at > 0 ? text[at - 1] : '\0';
    if (last == '\\')
        return Advice{"After a backslash JSON allows only \" \\ / b f n r t and u.",
                      "Write “\\\\” for a backslash."};
    if (here == '\t') return Advice{"A tab stands within a text.", "Write “\\t”, or a space."};
    if (last == '\n') {
        // The line before this place has an open quotation mark.
        const auto start = text.substr(0, at - 1).rfind('\n') + 1;
        bool is_open = false;
        for (std::size_t i = start; i + 1 < at; ++i)
            if (text[i] == '"' && (i == start || text[i - 1] != '\\')) is_open = !is_open;
        if (is_open)
            return Advice{"A text isn't closed at the end of the line before.",
                          "Write the quotation mark, or “\\n” for a line break within a text."};
    }
    const auto sign = static_cast<unsigned char>(here);
    if (at < text.size() && sign < ' ' && !is_space(here))
        return Advice{"A sign stands here that nobody sees (" + code_point(sign) + ").",
                      "Remove it."};
    return std::nullopt;
}

// What is wrong with a bare word or a number.
std::optional<Advice> word_advice(std::string_view text, std::size_t at) {
    const auto is_word = [&](std::size_t i) { return i < text.size() && is_of_word(text[i]); };
    const auto around = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
    Advice number{"This number isn't written as JSON has them.",
                  "Write digits, with a point where it has decimals: 50, 0.5."};
    constexpr std::string_view marks = "+%/";
    const bool is_mark = marks.find(around(at)) != std::string_view::npos && at < text.size();
    if (is_mark && (is_digit(around(at + 1)) || (at > 0 && is_digit(text[at - 1])))) return number;
    if (!is_word(at)) {
        const char last = before(text, at);
        return at > 0 && text[at - 1] == '.' && last == '.' ? std::optional(number) : std::nullopt;
    }
    std::size_t from = at, end = at;
    while (from > 0 && is_word(from - 1)) --from;
    while (is_word(end)) ++end;
    const auto word = text.substr(from, end - from);
    std::string small(word);
    for (char& c : small) c = is_letter(c) ? static_cast<char>(c | 32) : c;
    const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), small) != words.end();
    };
    if (is_one_of({"nan", "infinity", "inf"}))
        return Advice{"“" + std::string(word) + "” is not JSON.",
                      "Write a number, or leave the key out."};
    if (is_one_of({"none", "undefined", "nil", "na"}))
        return Advice{"“" + std::string(word) + "” is not JSON.", "Leave the key out."};
    if (is_one_of({"true", "false", "null"}) && small != word)
        return Advice{"JSON writes “" + small + "” in small letters.", "Write " + small + "."};
    if (is_digit(word[0]) || (word[0] == '.' && is_digit(around(from + 1)))) return number;
    if (!is_letter(word[0]) && word[0] != '_' && word[0] != '$') return std::nullopt;
    if (is_one_of({"true", "false", "null"})) return std::nullopt;
    while (end < text.size() && is_space(text[end])) ++end;
    if (around(end) == ':')
        return Advice{"A name stands here without quotation marks.",
                      "Write \"" + std::string(word) + "\"."};
    return Advice{"A text stands here without quotation marks, or one within a text has ended it.",
                  "Write \"…\" around a text, and “\\\"” for a quotation mark within it."};
}

}  // namespace

Advice syntax_advice(std::string_view text, std::size_t offset, std::string_view what) {
    const std::size_t at = std::min(offset, text.size());
    const auto around = [&](std::size_t from) { return from < text.size() ? text[from] : '\0'; };
    const char last = at > 0 ? text[at - 1] : '\0', here = around(at);
    const auto either = [&](char c) { return last == c || here == c; };
    if (text.empty())
        return {"The file is empty.", "channelmap new DIR writes a story to begin with."};
    if (const auto found = encoding_advice(text)) return *found;
    if (const auto found = letter_advice(text, at)) return *found;
    if (const auto found = string_advice(text, at)) return *found;
    const char next = around(at + 1);
    if (here == '#' || (here == '/' && (next == '/' || next == '*')))
        return {"JSON has no comments.", "Remove it, or put it into a key that begins with “x-”."};
    if (here == '\'') return {"JSON has no single quotes.", "Write \"…\" around names and texts."};
    if (has_decimal_comma(text, at))
        return {"A number is written here with a decimal comma.", "Write a point: 0.5."};
    if ((either('}') || either(']')) &&
        before(text, here == '}' || here == ']' ? at : at - 1) == ',')
        return {"There is a comma before the closing bracket.", "Remove that comma."};
    if (here == ';') return {"A semicolon stands here.", "Write a comma between two values."};
    if (what.starts_with("The text ends too early") || what.starts_with("This number is too large"))
        return advice_of(what);
    if (const auto found = word_advice(text, at)) return *found;
    if (last == '\'') return {"JSON has no single quotes.", "Write \"…\" around names and texts."};
    if (text.find("“") != std::string_view::npos &&
        (static_cast<unsigned char>(last) > 127 || static_cast<unsigned char>(here) > 127))
        return {"These are typographic quotation marks.", "Write straight ones: \"…\"."};
    return advice_of(what);
}

}  // namespace channelmap
