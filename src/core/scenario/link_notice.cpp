#include "core/scenario/link_notice.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/spelling.h"

namespace channelmap {

Problems as_one_notice(const Problems& found) {
    constexpr std::size_t most_named = 3;
    if (found.size() < 2) return found;
    std::string what;
    std::vector<std::string> names;
    for (const auto& [where, sentence] : found) {
        const bool is_version = where == "m" || where == "d";
        if (is_version && what.find(sentence) == std::string::npos)
            what += (what.empty() ? "" : " ") + sentence;
        if (!is_version && std::find(names.begin(), names.end(), where) == names.end())
            names.push_back(where);
    }
    if (names.empty()) return {{"", what}};
    if (!what.empty()) what += " ";
    what += "Parts of this link could not be read as they are written: ";
    for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i)
        what += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + quoted(names[i]);
    if (names.size() > most_named) what += " and others";
    return {{"", what + ". The map shows the rest."}};
}

}  // namespace channelmap
