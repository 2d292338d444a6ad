#include "core/scenario/foreign_key.h"

#include <algorithm>

#include "foreign_keys.h"

namespace channelmap {

bool is_foreign_key(std::string_view key) {
    for (auto rest = generated::foreign_keys; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto name = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const bool is_beginning = name.ends_with('*');
        if (is_beginning ? key.starts_with(name.substr(0, name.size() - 1)) : key == name)
            return true;
    }
    return false;
}

}  // namespace channelmap
