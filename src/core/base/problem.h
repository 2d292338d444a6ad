// A mistake in a story or a link, described for the person who can correct it.
#pragma once

#include <string>
#include <vector>

namespace channelmap {

struct Problem {
    std::string where;  // a JSON pointer ("/eras/2/offers/4/status") or a link's key ("buy_anyway")
    std::string what;   // a sentence that says what is wrong and what to do
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

}  // namespace channelmap
