// What is wrong with the labels of a layout, and what leaves its frame, in words: for `check
// --layout` and for the tests, which look at hundreds of thousands of layouts (tests/proof/).
#pragma once

#include <string>
#include <vector>

#include "core/layout/layout.h"

namespace channelmap::layouts {

using Faults = std::vector<std::string>;

// Room at a ribbon's end that no other label may cover, in pixels along the flow from the bar.
inline constexpr float dock_depth = 6;

// The last pixels of a ribbon before its bar, or the first behind it, as wide as it docks.
Box dock_box(const Layout& layout, const Ribbon& ribbon, bool at_start);

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

}  // namespace channelmap::layouts
