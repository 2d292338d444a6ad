// Lines on the canvas: whole, dashed, dotted; and hatching.
#pragma once

#include <span>

#include "core/graphics/geometry.h"
#include "ui/canvas/pen.h"

namespace channelmap {

void stroke_line(const Pen& pen, Point from, Point to, Ink ink, float thickness = 1);
void stroke_path(const Pen& pen, std::span<const Point> points, Ink ink, float thickness = 1);

// Dashes of `on` pixels with gaps of `off` along a polyline. `from` turns into `to` on the way.
struct Dash {
    float on = 4, off = 4;
    float thickness = 1;
    float ends = 1, middle = 1;  // of the alpha, at both ends of the line and between them
};
void dashes(const Pen& pen, std::span<const Point> points, Dash dash, Token from, Token to,
            float alpha);
void dash_box(const Pen& pen, const Box& box, Ink ink, float on, float off);

// Round dots of this diameter, their middles so far apart, the first at the line's begin.
void dots(const Pen& pen, std::span<const Point> points, float diameter, float step, Ink ink);

// Lines at 45°, `spacing` px apart along the foot of a box or along a band of this width.
void hatch_box(const Pen& pen, const Box& box, Ink ink, float spacing = 5, float thickness = 1.6f);
void hatch_band(const Pen& pen, const Band& band, float width, Ink ink, float spacing,
                float thickness);

// 0 at both ends of a line, 1 between; t in 0..1.
float swell(float t);

}  // namespace channelmap
