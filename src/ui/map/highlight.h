// What a pointed-at path lights up: the share of every ribbon that belongs to it, at its place in
// the stack.
#pragma once

#include <vector>

#include "core/interaction/hit.h"
#include "core/layout/layout.h"

namespace channelmap {

struct PathPart {
    float offset = 0,
          share = 0;  // of the ribbon's width, from its left edge looking along the flow
};

struct Highlight {
    Hit hit;
    std::vector<PathPart> ribbons;  // as many as the layout has
    std::vector<bool> nodes;        // lit
};

Highlight highlight_of(const Story& story, const Flow& flow, const Layout& layout, const Hit& hit);

}  // namespace channelmap
