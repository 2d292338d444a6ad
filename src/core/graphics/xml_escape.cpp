#include "core/graphics/xml_escape.h"

namespace channelmap {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string hex(Rgb color) {
    constexpr char digits[] = "0123456789abcdef";
    std::string out = "#";
    for (const auto channel : {color.r, color.g, color.b}) {
        out += digits[channel >> 4];
        out += digits[channel & 15];
    }
    return out;
}

}  // namespace channelmap
