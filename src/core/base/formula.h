// Texts that a spreadsheet would take for a formula.
#pragma once

#include <string_view>

namespace channelmap {

// Begins like a formula, and is no number: "=1", "+cmd", "-2+A1", "@SUM"; not "-3" or "+5 (3–7)".
inline bool is_formula(std::string_view text) {
    constexpr std::string_view of_numbers = "0123456789.,% ()<-\xe2\x80\x93\x88\x92";
    if (text.empty() || std::string_view("=+-@\t\r").find(text[0]) == std::string_view::npos)
        return false;
    const bool has_sign = text[0] == '+' || text[0] == '-';
    return !has_sign || text.find_first_not_of(of_numbers, 1) != std::string_view::npos;
}

}  // namespace channelmap
