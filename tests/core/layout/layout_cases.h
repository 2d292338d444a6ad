// Scenarios laid out, and what must hold of every layout.
#pragma once

#include "core/compare/compare.h"
#include "core/layout/layout.h"
#include "core/scenario/link.h"

namespace channelmap::layouts {

struct Case {
    const Story& story;
    Scenario scenario;
    Flow flow;
    float canvas_width = 0;
    Layout layout;
    Comparison against;
};

Case laid_out(const Story& story, const Scenario& scenario, float canvas_width, int draws);
Case compared(const Story& story, const Link& link, float canvas_width,
              int draws);  // with ghosts and chips

// No label overlaps another, covers what isn't its own or leaves the frame, and no ribbon does.
void check_labels(const Case& made);
// Every flow has its ribbon, as wide at both ends as its value says, and nothing has none.
void check_flows_kept(const Case& made);
// Nodes and docks keep their order, and ribbons side by side fill exactly the bar they dock at.
void check_order(const Case& made);
void check_all(const Case& made);

}  // namespace channelmap::layouts
