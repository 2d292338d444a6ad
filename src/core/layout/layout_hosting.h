// The bar that shows where the work runs.
#pragma once

#include "core/layout/layout.h"

namespace channelmap::plan {

// In CSS pixels, for a map of this width; 0 where the story says of nothing where it runs.
float hosting_height(const Story& story, float width);

// What ran where, and in which era of the story.
struct Hosted {
    const Flow& flow;
    Index era = 0;
};

// A host on which nothing runs in any draw is left out; the others keep their places.
void place_hosting(const Story& story, const Words& words, const Hosted& hosted, float top,
                   Layout& layout);

}  // namespace channelmap::plan
