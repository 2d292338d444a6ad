// The box that names a pointed-at path: what flows there, what is reported of it, what is assumed.
#pragma once

#include <string>
#include <vector>

#include "core/interaction/tip.h"
#include "ui/canvas/pen.h"
#include "ui/map/highlight.h"

namespace channelmap {

struct TipRow {
    TipLine::Kind kind = TipLine::Kind::title;
    std::string text;
    bool first = false;  // of its line: carries the mark
    float y = 0;         // baseline from the box's top
};

struct Tooltip {
    Box box;  // in the map's coordinates
    std::vector<TipRow> rows;
};

// `pointer` in the map's coordinates; the box stays inside `bounds`, which are given the same way.
Tooltip set_tooltip(const Layout& layout, const Highlight& highlight,
                    const std::vector<TipLine>& lines, Point pointer, const Box& bounds);

void draw_tooltip(const Pen& pen, const Tooltip& tip, float alpha);

}  // namespace channelmap
