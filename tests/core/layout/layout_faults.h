// What is wrong with a layout beside its labels (core/layout/label_faults.h), in words. Takes no
// part in any test runner, so that hundreds of thousands of layouts can be looked at
// (tests/proof/).
#pragma once

#include "core/layout/label_faults.h"

namespace channelmap::layouts {

// Nodes out of their columns' order; ribbons that dock out of the order of the nodes at their other
// ends, or on top of each other; bars that their flows don't fill.
void find_order_faults(const Layout& layout, Faults& faults);

// Flows of the model that have no ribbon or one of another width, and zeros that are drawn.
void find_flow_faults(const Story& story, const Flow& flow, const Layout& layout, Faults& faults);

}  // namespace channelmap::layouts
