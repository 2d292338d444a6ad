// A graph of any size in the product's own layout: columns, docks and ribbons.
#pragma once

#include "core/layout/layout.h"
#include "core/scale/scale_graph.h"

namespace channelmap {

inline constexpr float scale_width = 1200, scale_height = 800;

// The range of each link's value over so many seeded draws, in each of which it is up to 10 % less
// or more, triangular. Without draws there are no ranges.
std::vector<Estimate> scale_ranges(const ScaleGraph& graph, int draws);

// `graph` must have no fault; `values` are its links'. Nodes stand in the order in which they are
// given, as the story's do.
Layout lay_out_scale(const ScaleGraph& graph, const std::vector<Estimate>& values);

}  // namespace channelmap
