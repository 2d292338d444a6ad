// Where a tooltip stands.
#pragma once

#include "core/layout/layout.h"
#include "ui/map/highlight.h"

namespace channelmap {

// The place nearest to the pointer for a box of this size where it covers neither the path that is
// lit nor a label of it; where there is none, the one that covers least of them.
Box tooltip_place(const Layout& layout, const Highlight& highlight, Point pointer, const Box& size,
                  const Box& bounds);

// How much of the lit path and its labels a box hides: 0 for nothing.
int hidden_by(const Layout& layout, const Highlight& highlight, const Box& box);

}  // namespace channelmap
