// Fitting a plan's columns into a length: one scale for the whole map, a slot for every node.
#pragma once

#include <vector>

#include "core/layout/layout_plan.h"

namespace channelmap::plan {

// One rank of nodes. Lengths run along the column: y in the wide designs, x in the narrow one.
struct Slots {
    std::vector<Index> nodes;
    std::vector<float> minimum;  // what each node's label and marks need, whatever flows through it
    float gap = 0;               // at least, between neighbours
    float most_gap = 1e6f;       // at most; what is left over then stays at both ends
    float length = 0;            // of the column
    std::vector<float> start, size;
};

// By node, the rooms of all connections that dock there, on the side where they arrive or leave.
struct Rooms {
    std::vector<float> arriving, leaving;
};
Rooms rooms_of(const Plan& plan, double scale);

// The largest pixels a part at which every column fits its length.
double fit_scale(const Plan& plan, const std::vector<Slots>& columns);

// Whether every column fits at this scale.
bool fits(const Plan& plan, const std::vector<Slots>& columns, double scale);

// Gives every node its slot; what is left over goes equally between them.
void spread(const Plan& plan, Slots& column, double scale);

// Where each connection's centre line docks along the columns of its two nodes: stacked without
// gaps in the nodes' fixed order, centred in the slots.
struct Docks {
    std::vector<float> from, to;  // by connection
};
Docks dock(const Plan& plan, const std::vector<Slots>& columns, double scale);

}  // namespace channelmap::plan
