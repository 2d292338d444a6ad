// Scenarios laid out, and what must hold of every layout.
#pragma once

#include "core/compare.h"
#include "core/layout.h"

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

// No label overlaps another or leaves the frame.
void check_labels(const Case& made);
// Every flow has its ribbon, as wide at both ends as its value says.
void check_flows_kept(const Case& made);
// Ribbons side by side fill exactly the bar that they dock at.
void check_bars_filled(const Case& made);
void check_order(const Case& made);
void check_all(const Case& made);

}  // namespace channelmap::layouts
