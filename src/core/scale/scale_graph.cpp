#include "core/scale/scale_graph.h"

#include <cmath>

namespace channelmap {
namespace {

constexpr double most_value = 1e30;

bool is_whole_below(double number, double end) {
    return number >= 0 && number < end && std::floor(number) == number;
}

}  // namespace

ScaleGraph read_scale_graph(const double* numbers, int nodes, int links, std::string_view names) {
    ScaleGraph graph;
    for (int i = 0; i < nodes; ++i) {
        const std::size_t end = names.find('\n');
        graph.nodes.push_back({std::string(names.substr(0, end)), *numbers++});
        names = end == std::string_view::npos ? std::string_view{} : names.substr(end + 1);
    }
    for (int i = 0; i < links; ++i, numbers += 3)
        graph.links.push_back({numbers[0], numbers[1], numbers[2]});
    return graph;
}

std::string fault_of(const ScaleGraph& graph) {
    if (graph.nodes.size() > most_scale_nodes)
        return "There are more than " + std::to_string(most_scale_nodes) + " nodes.";
    if (graph.links.size() > most_scale_links)
        return "There are more than " + std::to_string(most_scale_links) + " links.";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        if (!is_whole_below(graph.nodes[i].layer, most_scale_layers))
            return "The layer of node " + std::to_string(i) + " isn't a whole number from 0 to " +
                   std::to_string(most_scale_layers - 1) + ".";
    const auto count = static_cast<double>(graph.nodes.size());
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const auto& [source, target, value] = graph.links[i];
        const std::string link = "Link " + std::to_string(i);
        if (!is_whole_below(source, count) || !is_whole_below(target, count))
            return link + " has a source or a target that is no node.";
        if (!(value >= 0 && value <= most_value))
            return link + " has a value that isn't a number from 0 to 1e30.";
        const auto layer_of = [&](double node) {
            return graph.nodes[static_cast<std::size_t>(node)].layer;
        };
        if (layer_of(source) >= layer_of(target)) return link + " doesn't lead to a later layer.";
    }
    return {};
}

}  // namespace channelmap
