// Where flows dock while their widths change.
#pragma once

#include "core/layout/layout.h"

namespace channelmap {

// Stacks the ribbons of every node anew, by their present widths and in the nodes' order, about the
// middle of the node's slot, and makes bars and the unmet bar as long as what docks there. Along
// the flow everything stays where it is.
void restack(Layout& layout);

}  // namespace channelmap
