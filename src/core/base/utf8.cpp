#include "core/base/utf8.h"

namespace channelmap {

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i++]);
        int more = c < 0x80 ? 0 : c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : -1;
        if (more < 0) return false;
        for (; more > 0; --more, ++i)
            if (i == text.size() || (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
                return false;
    }
    return true;
}

std::string code_point(char32_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (; code > 0 || text.size() < 4; code >>= 4) text.insert(text.begin(), digits[code & 15]);
    return "U+" + text;
}

}  // namespace channelmap
