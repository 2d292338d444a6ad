// Ribbons of a map of thousands, each narrower than its soft edges: a line of few pieces instead of
// a band.
#pragma once

#include "core/layout/layout.h"
#include "ui/canvas/pen.h"

namespace channelmap {

inline bool is_thin(const Layout& layout, const Ribbon& ribbon) {
    return ribbon.width < layout.thin_below;
}

// A ribbon narrower than a device pixel is as wide as one, and fainter by as much.
void draw_thin(const Pen& pen, const Ribbon& ribbon, float alpha);

}  // namespace channelmap
