// Hexadecimal digits.
#pragma once

namespace channelmap {

// 0..15, or -1 for what is no hexadecimal digit; capitals count.
inline int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace channelmap
