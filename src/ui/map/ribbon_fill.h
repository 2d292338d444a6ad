// A ribbon's body and its soft edges, each as few strips of quads.
#pragma once

#include <vector>

#include "core/graphics/geometry.h"
#include "core/layout/layout.h"
#include "ui/canvas/pen.h"

namespace channelmap {

// A ribbon's edges and those of their points that a drawing needs.
struct Course {
    Band band;
    std::vector<std::size_t> rows, soft_rows;  // the latter for what has no sharp edge
};

Course course_of(const Ribbon& ribbon);

// The colours of a ribbon's two ends.
struct Paint {
    Token start, end;
};

// What is to be seen across the part of a band between `from` and `to` (0..1), in the same colour.
struct Fill {
    float from = 0, to = 1;
    float alpha = 1;
    float core = 0;        // of the width, about the middle
    float core_alpha = 0;  // over the body, where the band has swollen
    float edge_alpha = 0;  // of a line of 1 px along either side
};

// `whole_width` is the ribbon's, px.
void fill_band(const Pen& pen, const Course& course, const Paint& paint, const Fill& part,
               float whole_width);

// One side of the soft edge, as wide as the range is between the docks, where the central values
// must add up.
void fill_fringe(const Pen& pen, const Course& course, const Paint& paint, float alpha, float extra,
                 bool right_side);

}  // namespace channelmap
