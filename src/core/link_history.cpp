#include "core/link_history.h"

#include <algorithm>

namespace channelmap {
namespace {

constexpr std::string_view versus_prefix = "vs.";
constexpr std::size_t longest_version = 100;

void replace_former(const Story& story, std::string& id, std::size_t from = 0) {
    const auto former = std::string_view(id).substr(from);
    for (const auto& [old_id, new_id] : story.renamed)
        if (former == old_id) return void(id.replace(from, std::string::npos, new_id));
}

}  // namespace

std::vector<LinkPair> in_todays_words(const Story& story, std::vector<LinkPair> pairs) {
    for (auto& [key, value] : pairs) {
        const std::size_t prefix = key.starts_with(versus_prefix) ? versus_prefix.size() : 0;
        replace_former(story, key, prefix);
        if (std::string_view(key).substr(prefix) == "era") replace_former(story, value);
    }
    return pairs;
}

Problems told_of_versions(const Story& story, const std::vector<LinkPair>& pairs) {
    Problems told;
    for (const auto& [key, value] : pairs) {
        if (key == "m") {
            const auto format = read_decimal(value, 0, 1000000);
            if (format.taken != Taken::unreadable && format.units > link_format)
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
