// Alone in its file, because the page has its browser do this (platform/web_stubs.cpp).
#include "core/base/decimal_text.h"

#include <cstdio>
#include <cstdlib>

namespace channelmap {

std::string round_trip_decimal(double value) {
    char digits[40];
    for (int precision = 15; precision <= 17; ++precision) {
        std::snprintf(digits, sizeof digits, "%.*g", precision, value == 0 ? 0.0 : value);
        if (std::strtod(digits, nullptr) == value) break;
    }
    return digits;
}

}  // namespace channelmap

double channelmap_read_number(const char* text, char** end) { return std::strtod(text, end); }

int channelmap_spell_control(char* text, std::size_t size, const char* /*format*/, ...) {
    return std::snprintf(text, size, "?");
}
