#include "core/scenario/link_history.h"

#include <algorithm>

#include "core/scenario/link_text.h"

namespace channelmap {
namespace {

constexpr std::size_t longest_version = 100;

// Today's id for a former one.
const std::string* current_id(const Story& story, std::string_view id) {
    for (const auto& [old_id, new_id] : story.renamed)
        if (id == old_id) return &new_id;
    return nullptr;
}

}  // namespace

std::vector<LinkPair> with_current_ids(const Story& story, std::vector<LinkPair> pairs) {
    for (auto& pair : pairs) {
        const std::size_t prefix = pair.key.starts_with(versus_prefix) ? versus_prefix.size() : 0;
        const auto id = std::string_view(pair.key).substr(prefix);
        if (const auto* now = current_id(story, id)) {
            pair.key.replace(prefix, std::string::npos, *now);
        } else if (id == "era") {
            for (const auto& era : id_readings(pair.value))
                if (const auto* today = current_id(story, era)) {
                    pair.value = *today;
                    break;
                }
        }
    }
    return pairs;
}

Problems version_notices(const Story& story, const std::vector<LinkPair>& pairs) {
    Problems told;
    for (const auto& pair : pairs) {
        const auto& key = pair.key;
        const std::string value(without_debris(value_readings(pair.value)[1]));
        if (key == "m") {
            const auto format = read_number(value, 0, 1000000);
            if (format.read_as != ReadAs::unreadable && format.units > link_format)
                told.push_back({key, "This link was made for a later version of the map. What this "
                                     "version knows of it is shown."});
        } else if (key == "d" && value != story.version && value.size() <= longest_version &&
                   !story.version.empty()) {
            const bool printable =
                std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c <= '~'; });
            told.push_back(
                {key, "This link was made with " +
                          (printable ? "version " + value : std::string("another version")) +
                          " of the data; this is version " + story.version +
                          ", so numbers may differ."});
        }
    }
    return told;
}

}  // namespace channelmap
