#include "core/link_text.h"

#include <algorithm>

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

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

}  // namespace

std::vector<LinkPair> split_link(std::string_view text) {
    if (!text.empty() && (text.front() == '?' || text.front() == '#')) text.remove_prefix(1);
    std::vector<LinkPair> pairs;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        auto pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.starts_with("amp;")) pair.remove_prefix(4);
        const auto equals = std::min(pair.find('='), pair.size());
        const auto value = pair.substr(std::min(equals + 1, pair.size()));
        LinkPair read{trimmed(decoded(pair.substr(0, equals))), trimmed(decoded(value))};
        if (!read.key.empty() || !read.value.empty()) pairs.push_back(std::move(read));
    }
    return pairs;
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
