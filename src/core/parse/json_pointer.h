// Steps of a JSON pointer (RFC 6901).
#pragma once

#include <string>
#include <string_view>

namespace channelmap {

inline std::string pointer_step(std::size_t index) { return "/" + std::to_string(index); }

inline std::string pointer_step(std::string_view key) {
    std::string step = "/";
    for (const char c : key) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

}  // namespace channelmap
