// Writes JSON, one call a piece; commas are its own business.
#pragma once

#include <string>
#include <string_view>

namespace channelmap {

struct JsonWriter {
    std::string out;

    void open(char bracket);   // { or [
    void close(char bracket);  // } or ]
    void key(std::string_view name);
    void text(std::string_view value);  // UTF-8
    void number(double value);          // the shortest text that reads back as the same double
    void null();

private:
    void separate();
    void quote(std::string_view value);
};

}  // namespace channelmap
