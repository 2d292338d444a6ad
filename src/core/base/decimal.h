// Numbers as decimal text, the same on every machine. (The standard library's to_chars for doubles
// would carry 100 KB of tables into the page.)
#pragma once

#include <string>

namespace channelmap {

// The shortest decimal of `value` rounded to 0.01, never "-0"; |value| is below 10^15.
std::string two_decimals(double value);

}  // namespace channelmap
