// The box that names a pointed-at path: what flows there, what is reported of it, what is assumed.
#pragma once

#include "ui/highlight.h"
#include "ui/pen.h"

namespace channelmap {

// `pointer` in the map's coordinates; the box stays on the canvas, whose bounds are given the same
// way.
void draw_tooltip(const Pen& pen, const Layout& layout, const Highlight& highlight,
                  const std::vector<TipLine>& lines, Point pointer, const Box& bounds, float alpha);

}  // namespace channelmap
