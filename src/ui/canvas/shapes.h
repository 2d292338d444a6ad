// Discs, circles and boxes with round corners.
#pragma once

#include "core/graphics/geometry.h"
#include "ui/canvas/pen.h"

namespace channelmap {

void fill_box(const Pen& pen, const Box& box, Ink ink, float radius = 0);
void stroke_box(const Pen& pen, const Box& box, Ink ink, float thickness = 1, float radius = 0);
void fill_disc(const Pen& pen, Point center, float radius, Ink ink);
void stroke_circle(const Pen& pen, Point center, float radius, Ink ink, float thickness = 1);
void dash_circle(const Pen& pen, Point center, float radius, Ink ink, int dashes);  // 8 or 12

}  // namespace channelmap
