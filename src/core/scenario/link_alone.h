// A link that names a ready-made scenario or an era alone: "#memo", "#e3".
#pragma once

#include <vector>

#include "core/scenario/link_pairs.h"
#include "core/story/story.h"

namespace channelmap {

// The pairs with that name's own instead of it, before the others. As they are where a pair says
// the era, or no word alone is such a name.
std::vector<LinkPair> with_named_alone(const Story& story, const LinkKeys& keys,
                                       std::vector<LinkPair> pairs);

}  // namespace channelmap
