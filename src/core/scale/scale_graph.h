// Any graph of layers with flows between them, for measuring how layout and drawing grow. It comes
// from a script, so nothing of it is taken on trust.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace channelmap {

struct ScaleGraph {
    struct Node {
        std::string name;
        double layer = 0;  // a whole number
    };
    struct Link {
        double source = 0, target = 0;  // places in `nodes`
        double value = 0;
    };
    std::vector<Node> nodes;
    std::vector<Link> links;
};

inline constexpr std::size_t most_scale_nodes = 20'000, most_scale_links = 200'000;
inline constexpr int most_scale_layers = 100;

// From a layer for each node and then source, target and value for each link; names end in line
// ends, and nodes beyond the last name have none.
ScaleGraph read_scale_graph(const double* numbers, int nodes, int links, std::string_view names);

// What is wrong with it, as a sentence; "" for nothing.
std::string fault_of(const ScaleGraph& graph);

}  // namespace channelmap
