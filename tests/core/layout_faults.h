// What is wrong with a layout, in words. Takes no part in any test runner, so that hundreds of
// thousands of layouts can be looked at (tests/proof/).
#pragma once

#include <string>
#include <vector>

#include "core/layout.h"

namespace channelmap::layouts {

using Faults = std::vector<std::string>;

// Room at a ribbon's end that no other label may cover, in pixels along the flow from the bar.
inline constexpr float dock_depth = 6;

// Where the words of a run stand: from the top of its capitals to below its descenders.
Box words_of(const TextRun& run);

// How far two labels are apart in pixels, 0 where they meet: between their boxes, but a chip beside
// a short line of its own label is measured to that label's words.
float gap_between(const Label& a, const Label& b);

// Labels that meet, leave the frame, hold more text than their box, leave the storefront or the bar
// that they stand in, or cover a storefront, a bar or the docked end of a ribbon that isn't theirs;
// leaders that run through words or another bar.
void find_label_faults(const Layout& layout, Faults& faults);

// Ribbons, bars, strands and the parts of the hosting bar that leave the frame.
void find_frame_faults(const Layout& layout, Faults& faults);

// Nodes out of their columns' order; ribbons that dock out of the order of the nodes at their other
// ends, or on top of each other; bars that their flows don't fill.
void find_order_faults(const Layout& layout, Faults& faults);

// Flows of the model that have no ribbon or one of another width, and zeros that are drawn.
void find_flow_faults(const Story& story, const Flow& flow, const Layout& layout, Faults& faults);

}  // namespace channelmap::layouts
