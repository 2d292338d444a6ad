#include "core/scenario/link_alone.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/scenario/link_text.h"

namespace channelmap {
namespace {

// The pairs of the preset or the era of this name; none for any other.
std::vector<LinkPair> pairs_of_name(const Story& story, const LinkKeys& keys,
                                    std::string_view name) {
    const auto names = id_readings(name);
    for (const auto& preset : story.presets)
        if (std::find(names.begin(), names.end(), preset.id) != names.end())
            return split_link(preset.query, keys);
    for (const auto& id : names)
        if (find_id(story.eras, id))
            return {LinkPair{.key = "era", .value = id, .kind = KeyKind::known}};
    return {};
}

}  // namespace

std::vector<LinkPair> with_named_alone(const Story& story, const LinkKeys& keys,
                                       std::vector<LinkPair> pairs) {
    for (const auto& pair : pairs)
        if (pair.key == "era") return pairs;
    for (auto at = pairs.begin(); at != pairs.end(); ++at) {
        const bool is_guess = at->kind == KeyKind::guessed;
        if ((!is_guess && at->kind != KeyKind::unknown) || !at->value.empty()) continue;
        auto own = pairs_of_name(story, keys, last_id(is_guess ? at->written : at->key));
        if (own.empty()) continue;
        pairs.erase(at);
        pairs.insert(pairs.begin(), std::make_move_iterator(own.begin()),
                     std::make_move_iterator(own.end()));
        break;
    }
    return pairs;
}

}  // namespace channelmap
