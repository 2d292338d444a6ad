// Between two layouts: what both have moves, what one has grows from nothing or shrinks to it.
#pragma once

#include "core/layout/layout.h"

namespace channelmap {

// How far a change has come, each part 0..1: old marks gone, storefronts opened or closed, flows
// moved and new marks there.
struct Stages {
    float marks = 0, shops = 0, flows = 0;
};

// Another era tells its story in order: what was barred is lifted, the shop opens, money moves.
// `t` is the time, 0..1.
Stages era_stages(float t);

// Between two layouts of the same story and width. Nodes and ribbons keep their identity; what is
// only in one of them grows from or shrinks to nothing. Labels say what `after` says and travel to
// their places.
Layout blend(const Layout& before, const Layout& after, const Stages& stages);

// All stages at once, t in 0..1.
inline Layout blend(const Layout& before, const Layout& after, float t) {
    return blend(before, after, Stages{t, t, t});
}

}  // namespace channelmap
