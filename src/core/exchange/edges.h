// Flows between named nodes, as people have them: a table of edges, or SankeyMATIC's text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"

namespace channelmap {

struct Edge {
    int line = 0;                     // of the text
    std::string era, date, from, to;  // date: of the era, an ISO day
    double value = 0;
    std::optional<double> low, high;
    std::string basis, facts, note;  // as they stand; facts are ids with spaces between
};

struct EdgeList {
    std::vector<Edge> edges;
    std::vector<std::pair<std::string, std::string>> colors;  // of nodes by name, "#rrggbb"
};

// Columns from, to, value and, where they are, era, date, low, high, basis, facts, note. Numbers
// have a point, or a comma where the separator is none, and are at most 1e15. Problems name the
// line.
EdgeList read_edges_csv(std::string_view text, Problems& problems);

// Lines "Source [amount] Target #color"; ":Node #color" gives a node a colour; lines that begin
// with // or ' and SankeyMATIC's settings are passed over.
EdgeList read_sankeymatic(std::string_view text, Problems& problems);

// Whether the text looks like the second.
bool is_sankeymatic(std::string_view text);

}  // namespace channelmap
