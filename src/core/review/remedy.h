// A problem's text taken apart: what is wrong, and what to do about it.
#pragma once

#include <string>
#include <string_view>

namespace channelmap {

struct Advice {
    std::string sentence;
    std::string remedy;  // never empty
};

// Of a sentence by parse_story(): the second and further ones say what to do. Where there is one
// only
// ("This must be a number."), what to do follows from it, with a row to paste for what is missing.
Advice advice_of(std::string_view what);

// A row to paste for a key of a story: "\"title\": \"…\",".
std::string row_for(std::string_view key);

}  // namespace channelmap
