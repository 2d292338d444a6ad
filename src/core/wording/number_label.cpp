#include "core/wording/number_label.h"

#include <algorithm>

#include "core/model/flow.h"

namespace channelmap {
namespace {

constexpr std::string_view of_buyer = "buyer.", of_channel = "channel.", of_product = "product.",
                           of_host = "host.";

}  // namespace

// What follows `prefix`, or nothing where the text doesn't begin with it.
std::optional<std::string_view> after(std::string_view text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return std::nullopt;
    return text.substr(prefix.size());
}

std::optional<Index> read_buyer(const Story& story, std::string_view node) {
    const auto id = after(node, of_buyer);
    if (!id) return std::nullopt;
    return *id == "multi" ? multi_group(story) : find_id(story.platforms, *id);
}

std::optional<Index> read_channel(const Story& story, std::string_view node) {
    const auto id = after(node, of_channel);
    return id ? find_id(story.channels, *id) : std::nullopt;
}

std::string buyer_node(const Story& story, Index buyer) {
    return std::string(of_buyer) +
           (buyer == multi_group(story) ? "multi" : story.platforms[buyer].id);
}

std::string node_label(const Story& story, const Words& words, std::string_view node) {
    if (const auto buyer = read_buyer(story, node))
        return *buyer == multi_group(story) ? story.multi_label : story.platforms[*buyer].label;
    if (const auto channel = read_channel(story, node)) return story.channels[*channel].label;
    if (const auto id = after(node, of_product))
        if (const auto product = find_id(story.products, *id))
            return story.products[*product].label;
    if (const auto id = after(node, of_host)) {
        const auto host = find_id(story.hosts, *id);
        const std::string label = host                   ? story.hosts[*host].label
                                  : *id == "undisclosed" ? say(words, "map.hosting.undisclosed")
                                                         : std::string(*id);
        return say(words, "metric.host", {{"host", label}});
    }
    if (node == "unmet") return say(words, "map.unmet.name");
    return say(words, "metric." + std::string(node));
}

std::string number_label(const Story& story, const Words& words, std::string_view id) {
    std::string label;
    for (std::string_view rest = id; !rest.empty();) {
        const auto end = std::min(rest.find('>'), rest.size());
        if (!label.empty()) label += " → ";
        label += node_label(story, words, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return label;
}

}  // namespace channelmap
