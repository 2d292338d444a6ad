#include "core/link_text.h"

#include <algorithm>
#include <span>

namespace channelmap {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// A % that no two hexadecimal digits follow stands for itself.
std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (text[i] == '%' && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

// What editors and chats turn a hyphen into, and what they put between letters unseen.
constexpr std::string_view hyphens[] = {"\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92",
                                        "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92"};
constexpr std::string_view unseen[] = {"\t",           "\r",           "\n",
                                       "\xc2\xad",     "\xe2\x80\x8b", "\xe2\x80\x8c",
                                       "\xe2\x80\x8d", "\xe2\x81\xa0", "\xef\xbb\xbf"};

// The character of `list` that `text` begins with; empty for none.
std::string_view leading(std::string_view text, std::span<const std::string_view> list) {
    for (const auto one : list)
        if (text.starts_with(one)) return one;
    return {};
}

std::string cleaned(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        if (const auto hyphen = leading(text, hyphens); !hyphen.empty()) {
            out += '-';
            text.remove_prefix(hyphen.size());
        } else if (const auto nothing = leading(text, unseen); !nothing.empty()) {
            text.remove_prefix(nothing.size());
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    const auto first = out.find_first_not_of(' ');
    if (first == std::string::npos) return "";
    return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

// How often a link may have been encoded as a whole.
constexpr int most_encodings = 3;

void split(std::string_view text, int encodings, std::vector<LinkPair>& pairs) {
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("&?#"), text.size());
        auto pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (pair.starts_with("amp;")) pair.remove_prefix(4);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos && encodings < most_encodings) {
            const std::string once = decoded(pair);
            if (once.find('=') != std::string::npos || once.find("%3") != std::string::npos) {
                split(once, encodings + 1, pairs);
                continue;
            }
        }
        const auto key = pair.substr(0, equals);
        const auto value = equals < pair.size() ? pair.substr(equals + 1) : std::string_view();
        LinkPair read{cleaned(decoded(key)), cleaned(decoded(value))};
        if (!read.key.empty() || !read.value.empty()) pairs.push_back(std::move(read));
    }
}

}  // namespace

std::vector<LinkPair> split_link(std::string_view text) {
    std::vector<LinkPair> pairs;
    split(text, 0, pairs);
    return pairs;
}

std::string_view without_debris(std::string_view value) {
    constexpr std::string_view encoded_equals = "3D";
    if (value.starts_with(encoded_equals)) value.remove_prefix(encoded_equals.size());
    constexpr std::string_view punctuation = ".,;:!?)]}>\"'*_";
    const auto is_debris = [&](char c) {
        return punctuation.find(c) != std::string_view::npos || static_cast<unsigned char>(c) > '~';
    };
    while (!value.empty() && is_debris(value.back())) value.remove_suffix(1);
    return value;
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

    if (negative && (units > 0 || inexact)) return {Taken::below, 0};
    if (units > most || (units == most && inexact)) return {Taken::above, most};
    if (!inexact) return {Taken::exact, units};
    return {Taken::rounded, units + (rest.front() >= '5' ? 1 : 0)};
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
