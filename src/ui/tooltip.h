// The box that names a pointed-at path: what flows there, what is reported of it, what is assumed.
#pragma once

#include <string>
#include <vector>

#include "ui/highlight.h"
#include "ui/pen.h"

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

// The place nearest to the pointer for a box of this size where it covers neither the path that is
// lit nor a label of it; where there is none, the one that covers least of them.
Box tooltip_place(const Layout& layout, const Highlight& highlight, Point pointer, const Box& size,
                  const Box& bounds);

// How much of the lit path and its labels a box hides: 0 for nothing.
int hidden_by(const Layout& layout, const Highlight& highlight, const Box& box);

void draw_tooltip(const Pen& pen, const Tooltip& tip, float alpha);

}  // namespace channelmap
