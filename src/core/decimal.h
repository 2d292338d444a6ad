// Numbers as decimal text, the same on every machine. (The standard library's to_chars for doubles
// would carry 100 KB of tables into the page.)
#pragma once

#include <cstddef>
#include <string>

namespace channelmap {

// The fewest of 15, 16 or 17 significant digits that read back as the same double, or fewer still;
// `value` is finite.
std::string round_trip_decimal(double value);

// The shortest decimal of `value` rounded to 0.01, never "-0"; |value| is below 10^15.
std::string two_decimals(double value);

}  // namespace channelmap

extern "C" {
// For the page, stand in for what nlohmann's reader of JSON calls: strtod for `text` that is one
// number and nothing after it, and snprintf to spell a control character in what nobody is shown.
double channelmap_read_number(const char* text, char** end);
int channelmap_spell_control(char* text, std::size_t size, const char* format, ...);
}
