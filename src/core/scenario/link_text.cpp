#include "core/scenario/link_text.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/hex.h"

namespace channelmap {
namespace {

// Characters that editors and chats put in the place of a hyphen, and invisible ones that they add.
constexpr std::string_view hyphens[] = {"\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92",
                                        "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92"};
constexpr std::string_view unseen[] = {
    "\\",           "\r",           "\xc2\xad",     "\xe2\x80\x8b", "\xe2\x80\x8c",
    "\xe2\x80\x8d", "\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x81\xa0", "\xef\xbb\xbf"};
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

bool is_of_id(char c) { return is_plain(c) || c == '.' || c == '_' || c == '-'; }

// How long the tag is that `text` begins with (<br>, </a>); 0 for none.
std::size_t tag_length(std::string_view text) {
    if (text.size() < 3 || text[0] != '<' || !(is_letter(text[1]) || text[1] == '/')) return 0;
    const auto end = text.substr(1, longest_tag).find_first_of("<>");
    return end != std::string_view::npos && text[end + 1] == '>' ? end + 2 : 0;
}

// The character that `text` stands for at its beginning, and how many characters say so.
std::pair<char, std::size_t> decoded_char(std::string_view text) {
    const auto hex = [&](std::size_t at) {
        const int high = at + 1 < text.size() ? hex_digit(text[at]) : -1;
        const int low = high >= 0 ? hex_digit(text[at + 1]) : -1;
        return low >= 0 ? high * 16 + low : -1;
    };
    if (text[0] == '%' && hex(1) >= 0) return {static_cast<char>(hex(1)), 3};
    if (text.starts_with("\\u00") && hex(4) >= 0) return {static_cast<char>(hex(4)), 6};
    if (text[0] == '+') return {' ', 1};
    if (text[0] == '\xef' && text.size() > 2) {  // U+FF01 to U+FF5E
        const int code = (static_cast<unsigned char>(text[1]) << 6) +
                         static_cast<unsigned char>(text[2]) - (0xbc << 6) - 0x80;
        if (code > 0 && code <= '~' - ' ') return {static_cast<char>(' ' + code), 3};
    }
    return {text[0], 1};
}

// The number that `text` begins with, once what is neither letter nor digit is taken away.
WrittenNumber first_number(std::string_view text, std::size_t decimals, std::uint64_t most) {
    const auto digit_at = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
    const auto begins_number = [&](std::size_t i) {
        const bool is_point = i < text.size() && (text[i] == '.' || text[i] == ',');
        return digit_at(i) || (is_point && digit_at(i + 1));
    };
    std::size_t i = 0;
    const auto skip = [&] {
        while (i < text.size() && !is_letter(text[i]) && text[i] != '-' && !begins_number(i)) ++i;
    };
    skip();
    if (text.substr(i).starts_with("3D") || text.substr(i).starts_with("3d")) i += 2, skip();
    std::string number;
    if (i < text.size() && text[i] == '-') number += text[i++];
    if (!begins_number(i)) return {};
    while (digit_at(i)) number += text[i++];
    if (i < text.size() && (text[i] == '.' || text[i] == ',')) {
        number += '.';
        for (++i; digit_at(i); ++i) number += text[i];
    }
    if (i < text.size() && is_plain(text[i])) return {};
    const bool goes_on = digit_at(i + 1) && text.find_first_of(".,-/:'", i) == i;
    return goes_on ? WrittenNumber{} : read_decimal(number, decimals, most);
}

}  // namespace

std::string decoded(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto [c, length] = decoded_char(text);
        out += c;
        text.remove_prefix(length);
    }
    return out;
}

std::string tidied(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t length = 1;
        if (const auto hyphen = leading(text, hyphens); !hyphen.empty()) {
            out += '-';
            length = hyphen.size();
        } else if (const auto nothing = leading(text, unseen); !nothing.empty()) {
            length = nothing.size();
        } else if (const auto tag = tag_length(text); tag > 0) {
            out += '\n';
            length = tag;
        } else {
            out += text.front() == '\t' ? '\n' : text.front();
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
    std::size_t end = text.size();
    while (end > 0 && !is_of_id(text[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_of_id(text[begin - 1])) --begin;
    return id_letters(text.substr(begin, end - begin));
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
    for (const auto& reading : value_readings(value))
        if (const auto number = first_number(reading, decimals, most);
            number.read_as != ReadAs::unreadable)
            return number;
    return {};
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
