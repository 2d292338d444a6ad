#include "core/scenario/link_alone.h"

#include <utility>

#include "core/scenario/link_text.h"

namespace channelmap {

std::vector<LinkPair> with_named_alone(const Story& story, const LinkKeys& keys,
                                       std::vector<LinkPair> pairs) {
    for (const auto& pair : pairs)
        if (pair.key == "era") return pairs;
    for (auto& pair : pairs) {
        const bool is_guess = pair.kind == KeyKind::guessed;
        if ((!is_guess && pair.kind != KeyKind::unknown) || !pair.value.empty()) continue;
        for (auto& id : id_readings(last_id(is_guess ? pair.written : pair.key))) {
            if (const auto preset = find_id(story.presets, id)) {
                pair.kind = KeyKind::foreign;  // it has said what it means
                auto own = split_link(story.presets[*preset].query, keys);
                for (auto& other : pairs) own.push_back(std::move(other));
                return own;
            }
            if (find_id(story.eras, id)) {
                pair.key = "era";
                pair.value = std::move(id);
                pair.kind = KeyKind::known;
                return pairs;
            }
        }
    }
    return pairs;
}

}  // namespace channelmap
