// Doubles to decimal text and back. In the page the browser does it (platform/web_stubs.cpp).
#pragma once

#include <cstddef>
#include <string>

namespace channelmap {

// The fewest of 15, 16 or 17 significant digits that read back as the same double, or fewer still;
// `value` is finite.
std::string round_trip_decimal(double value);

}  // namespace channelmap

extern "C" {
// In the page these replace what nlohmann's JSON reader calls: strtod for `text` that is one number
// and nothing else, and snprintf for a control character in a message that nobody sees.
double channelmap_read_number(const char* text, char** end);
int channelmap_spell_control(char* text, std::size_t size, const char* format, ...);
}
