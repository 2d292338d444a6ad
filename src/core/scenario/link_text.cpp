#include "core/scenario/link_text.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/hex.h"
#include "core/base/unseen.h"
#include "core/scenario/link_letters.h"

namespace channelmap {
namespace {

// Characters that editors and chats put in the place of a hyphen.
constexpr std::string_view hyphens[] = {"\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92",
                                        "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92"};
constexpr std::size_t longest_tag = 200;

// The character of `list` that `text` begins with; empty for none.
std::string_view leading(std::string_view text, std::span<const std::string_view> list) {
    for (const auto one : list)
        if (text.starts_with(one)) return one;
    return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool is_plain(char c) { return is_digit(c) || is_letter(c); }

// Takes from the end the run of characters that are an id's, or that aren't.
std::string_view taken_run(std::string_view& text, bool is_id) {
    auto begin = text.size();
    while (begin > 0 && is_of_id(text[begin - 1]) == is_id) --begin;
    const auto run = text.substr(begin);
    text.remove_suffix(run.size());
    return run;
}

// How long the tag is that `text` begins with (<br>, </a>); 0 for none.
std::size_t tag_length(std::string_view text) {
    if (text.size() < 3 || text[0] != '<' || !(is_letter(text[1]) || text[1] == '/')) return 0;
    const auto end = text.substr(1, longest_tag).find_first_of("<>");
    return end != std::string_view::npos && text[end + 1] == '>' ? end + 2 : 0;
}

// The number that up to `most` hexadecimal digits say, and how many there are.
std::pair<char32_t, std::size_t> hex_number(std::string_view text, std::size_t most) {
    char32_t number = 0;
    std::size_t digits = 0;
    for (; digits < std::min(most, text.size()) && hex_digit(text[digits]) >= 0; ++digits)
        number = number * 16 + static_cast<char32_t>(hex_digit(text[digits]));
    return {number, digits};
}

// Appends the character that `text` stands for at its beginning; how many characters say so.
std::size_t decode_one(std::string_view text, std::string& out) {
    const bool is_slash = text[0] == '\\', is_percent = text[0] == '%';
    if ((is_slash || is_percent) && text.size() > 1) {
        const bool is_u = text[1] == 'u' || text[1] == 'U';
        if (const auto [code, digits] = hex_number(text.substr(2), 4); is_u && digits == 4)
            return append_letter(out, code), 6;
        const std::size_t from = is_slash ? 2 : 1;
        const auto [code, digits] = hex_number(text.substr(from), 2);
        if (digits == 2 && is_percent) return out += static_cast<char>(code), 3;
        if (digits == 2 && (text[1] == 'x' || text[1] == 'X')) return append_letter(out, code), 4;
    }
    if (text[0] == '+') return out += ' ', 1;
    const auto [code, length] = first_letter(text);
    if (code > 0xFF00 && code <= 0xFF5E)
        append_letter(out, code - 0xFEE0);
    else
        out += text.substr(0, length);
    return length;
}

// Whether `text`, which follows a number, makes another one of it: more digits, or per mille.
bool changes_number(std::string_view text) {
    if (text.empty()) return false;
    const auto code = first_letter(text).code;
    return is_digit(text[0]) || code == 0xB2 || code == 0xB3 || code == 0xB9 ||
           (code >= 0xBC && code <= 0xBE) || code == 0x2030 || code == 0x2031;
}

// Whether `text` begins with a digit, or with a point or comma and one.
bool begins_number(std::string_view text) {
    const bool is_point = text.starts_with('.') || text.starts_with(',');
    text.remove_prefix(is_point ? 1 : 0);
    return !text.empty() && is_digit(text[0]);
}

// Takes from the beginning what is no part of a number or word; before a number not its sign or
// point either.
void skip_marks(std::string_view& text, bool is_before_number) {
    while (!text.empty() && !(is_before_number && (text[0] == '-' || begins_number(text)))) {
        const auto [code, length] = first_letter(text);
        if (code < 0x80 ? is_plain(text[0]) : !stands_apart(code)) return;
        text.remove_prefix(length);
    }
}

// The number that `text` begins with, once what is neither letter nor digit is taken away.
WrittenNumber first_number(std::string_view text, std::size_t decimals, std::uint64_t most) {
    skip_marks(text, true);
    if (text.starts_with("3D") || text.starts_with("3d")) {
        text.remove_prefix(2);
        skip_marks(text, true);
    }
    const auto digits_end = [&](std::size_t i) {
        while (i < text.size() && is_digit(text[i])) ++i;
        return i;
    };
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    if (!begins_number(text.substr(sign))) return {};
    auto end = digits_end(sign);
    const auto point = end;
    const bool has_point = begins_number(text.substr(end));
    if (has_point) end = digits_end(end + 1);
    std::string number(text.substr(0, end));
    if (has_point) number[point] = '.';
    text.remove_prefix(end);
    const auto left = text.size();
    skip_marks(text, false);
    const bool is_apart = text.empty() || text.size() < left;
    return is_apart && !changes_number(text) ? read_decimal(number, decimals, most)
                                             : WrittenNumber{};
}

// What a value says after its first line.
std::string_view after_first_line(std::string_view value) {
    const auto first = value.find_first_not_of("\n ");
    const auto end = first == std::string_view::npos ? first : value.find('\n', first);
    return end == std::string_view::npos ? std::string_view() : value.substr(end);
}

}  // namespace

bool is_of_id(char c) { return is_plain(c) || c == '.' || c == '_' || c == '-'; }

std::string decoded(std::string_view text) {
    std::string out;
    while (!text.empty()) text.remove_prefix(decode_one(text, out));
    return out;
}

std::string tidied(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        auto [code, length] = first_letter(text);
        if (const auto hyphen = leading(text, hyphens); !hyphen.empty()) {
            out += '-';
        } else if (const auto tag = tag_length(text); tag > 0) {
            out += '\n';
            length = tag;
        } else if (code == '\t') {
            out += '\n';
        } else if (code != '\\' && !is_unseen(code)) {
            out += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
    return out;
}

std::string id_letters(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (is_of_id(c)) out += lower(c);
    return out;
}

std::string first_id(std::string_view text) {
    std::size_t first = 0;
    while (first < text.size() && !is_plain(text[first])) ++first;
    std::size_t end = first;
    while (end < text.size() && is_of_id(text[end])) ++end;
    return id_letters(text.substr(first, end - first));
}

std::string last_id(std::string_view text) {
    taken_run(text, false);
    return id_letters(taken_run(text, true));
}

std::string versus_id(std::string_view text) {
    taken_run(text, false);
    const auto name = taken_run(text, true), gap = taken_run(text, false);
    const bool is_versus = !gap.empty() && id_letters(taken_run(text, true)) == "vs";
    return is_versus ? "vs." + id_letters(name) : "";
}

std::vector<std::string> value_readings(std::string_view value) {
    std::string whole, line;
    bool ended = false;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool is_soft = value[i] == '=' && i + 1 < value.size() && value[i + 1] == '\n';
        if (value[i] == '\n') ended = ended || !line.empty();
        if (value[i] == '\n' || is_soft) continue;
        whole += value[i];
        if (!ended) line += value[i];
    }
    return {std::move(whole), std::move(line)};
}

std::vector<std::string> id_readings(std::string_view value) {
    std::vector<std::string> ids;
    for (const auto& reading : value_readings(value)) {
        const auto whole = first_id(reading), bare = first_id(without_debris(reading));
        ids.push_back(whole);
        ids.push_back(bare);
        ids.push_back(whole.substr(0, whole.find_last_not_of("._-") + 1));
        // What mail leaves of an equals sign.
        if (bare.starts_with("3d")) ids.push_back(bare.substr(2));
    }
    return ids;
}

bool says_word(std::string_view value, std::string_view word) {
    const auto ids = id_readings(value);
    return std::find(ids.begin(), ids.end(), word) != ids.end();
}

std::string_view without_debris(std::string_view text) {
    constexpr std::string_view punctuation = ".,;:!?)]}>\"'*_";
    const auto is_debris = [&](char c) {
        return punctuation.find(c) != std::string_view::npos || static_cast<unsigned char>(c) > '~';
    };
    while (!text.empty() && is_debris(text.back())) text.remove_suffix(1);
    return text;
}

WrittenNumber read_decimal(std::string_view text, std::size_t decimals, std::uint64_t most) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    const auto whole = text.substr(0, point);
    const auto fraction = text.substr(std::min(point + 1, text.size()));
    if (!are_digits(whole) || !are_digits(fraction) || whole.size() + fraction.size() == 0)
        return {};

    std::uint64_t units = 0;
    const auto append = [&](char digit) {  // stays just above `most` once past it
        units = std::min(units * 10 + static_cast<std::uint64_t>(digit - '0'), most + 1);
    };
    for (const char digit : whole) append(digit);
    for (std::size_t i = 0; i < decimals; ++i) append(i < fraction.size() ? fraction[i] : '0');
    const auto rest = fraction.substr(std::min(fraction.size(), decimals));
    const bool inexact = rest.find_first_not_of('0') != std::string_view::npos;

    if (negative && (units > 0 || inexact)) return {ReadAs::below, 0};
    if (units > most || (units == most && inexact)) return {ReadAs::above, most};
    if (!inexact) return {ReadAs::exact, units};
    return {ReadAs::rounded, units + (rest.front() >= '5' ? 1 : 0)};
}

WrittenNumber read_number(std::string_view value, std::size_t decimals, std::uint64_t most) {
    const auto readings = value_readings(value);
    const auto whole = first_number(readings[0], decimals, most);
    if (whole.read_as != ReadAs::unreadable) return whole;
    // Digits that go on in the next line may belong to the number.
    auto rest = after_first_line(value);
    skip_marks(rest, false);
    return changes_number(rest) ? WrittenNumber{} : first_number(readings[1], decimals, most);
}

std::string link_percent(int basis_points) {
    std::string text = std::to_string(basis_points / 100);
    const int hundredths = basis_points % 100;
    if (hundredths == 0) return text;
    text += '.';
    text += static_cast<char>('0' + hundredths / 10);
    if (hundredths % 10 != 0) text += static_cast<char>('0' + hundredths % 10);
    return text;
}

}  // namespace channelmap
