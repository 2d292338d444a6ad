// Texts as bytes of UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace channelmap {

// Whether all bytes are UTF-8 by their form: each first byte has as many more as it announces.
bool is_utf8(std::string_view text);

// "U+00A0": a character as people look it up.
std::string code_point(char32_t code);

}  // namespace channelmap
