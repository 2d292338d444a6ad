// A plan in its place, in either design. `along` runs with the flow, `across` along the columns.
#pragma once

#include <vector>

#include "core/layout/layout.h"
#include "core/layout/layout_columns.h"
#include "core/layout/layout_text.h"

namespace channelmap::plan {

// Where a node's flows arrive and leave, along the flow.
struct Reach {
    float arrive = 0, leave = 0;
};

// A placed plan before it becomes a Layout.
struct Placed {
    const Plan& plan;
    std::vector<Slots> columns;  // buyers, sellers with unmet, products
    Docks docks;
    double scale = 1;
    float across_origin = 0;   // of the columns' starts
    std::vector<Reach> reach;  // by node
    bool down = false;         // flows run downward

    Point at(float along, float across) const {
        return down ? Point{across, along} : Point{along, across};
    }
    Box box(float along, float across, float thick, float size) const {
        return down ? Box{across, along, size, thick} : Box{along, across, thick, size};
    }
};

}  // namespace channelmap::plan
