#include "ui/canvas/shapes.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/canvas/stencils.h"

namespace channelmap {
namespace {

void quad(const Pen& pen, ImVec2 a, ImVec2 b, ImVec2 uv_a, ImVec2 uv_b, ImU32 tint) {
    pen.list->PrimReserve(6, 4);
    pen.list->PrimRectUV(a, b, uv_a, uv_b, tint);
}

// A whole disc or ring.
void stamp(const Pen& pen, Point center, const Stencil& stencil, Ink ink) {
    const Patch patch = pen.stencils->patch(stencil);
    const float x = pen.origin.x + center.x, y = pen.origin.y + center.y,
                reach = patch.reach / pen.ratio;
    quad(pen, {x - reach, y - reach}, {x + reach, y + reach}, patch.uv(0, 0), patch.uv(1, 1),
         color(pen, ink));
}

// A box, placed from the canvas's corner, whose corners are the quarters of a disc or ring of
// `radius`, and whose sides are stretched from its middle; without what is inside where that is
// empty.
void stretch(const Pen& pen, const Box& box, float radius, const Stencil& stencil, bool hollow,
             Ink ink) {
    const Patch patch = pen.stencils->patch(stencil);
    const float rim = patch.reach / pen.ratio - radius;
    const ImU32 tint = color(pen, ink);
    const float x[] = {box.x - rim, box.x + radius, box.right() - radius, box.right() + rim};
    const float y[] = {box.y - rim, box.y + radius, box.bottom() - radius, box.bottom() + rim};
    const float part[] = {0, .5f, .5f, 1};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column) {
            if (x[column + 1] - x[column] < 1e-3f || y[row + 1] - y[row] < 1e-3f) continue;
            if (hollow && row == 1 && column == 1) continue;
            quad(pen, {x[column], y[row]}, {x[column + 1], y[row + 1]},
                 patch.uv(part[column], part[row]), patch.uv(part[column + 1], part[row + 1]),
                 tint);
        }
}

// A small box, of which there may be many, is a picture of its own.
bool stamp_box(const Pen& pen, const Box& box, float radius, float thickness, Ink ink) {
    constexpr float most = 64;  // device px
    const float w = box.w * pen.ratio, h = box.h * pen.ratio;
    if (w > most || h > most || w < 2 || h < 2) return false;
    const Patch patch = pen.stencils->patch({.kind = Stencil::Kind::box,
                                             .size = radius * pen.ratio,
                                             .on = std::round(w),
                                             .off = std::round(h),
                                             .thick = thickness * pen.ratio});
    const float half = .5f / pen.ratio;
    quad(pen, {box.x - half, box.y - half}, {box.right() + half, box.bottom() + half},
         patch.uv(0, 0), patch.uv(1, 1), color(pen, ink));
    return true;
}

float fitting(const Box& box, float radius) {
    return std::max(0.f, std::min({radius, box.w / 2, box.h / 2}));
}

}  // namespace

void fill_box(const Pen& pen, const Box& box, Ink ink, float radius) {
    const Box b = crisp(pen, box);
    if (radius <= 0) {
        const ImVec2 white = pen.list->_Data->TexUvWhitePixel;
        if (b.w > 0 && b.h > 0)
            quad(pen, {b.x, b.y}, {b.right(), b.bottom()}, white, white, color(pen, ink));
        return;
    }
    const float round = fitting(b, radius);
    if (round <= 0 || stamp_box(pen, b, round, 0, ink)) return;
    stretch(pen, b, round, {Stencil::Kind::disc, round * pen.ratio}, false, ink);
}

void stroke_box(const Pen& pen, const Box& box, Ink ink, float thickness, float radius) {
    const Box b = crisp(pen, box);
    if (radius > 0 && stamp_box(pen, b, radius, thickness, ink)) return;
    const float inset = thickness / 2;
    const Box path{b.x + inset, b.y + inset, b.w - thickness, b.h - thickness};
    const float round = fitting(path, radius);
    stretch(pen, path, round, {Stencil::Kind::ring, round * pen.ratio, thickness * pen.ratio}, true,
            ink);
}

void fill_disc(const Pen& pen, Point center, float radius, Ink ink) {
    stamp(pen, center, {Stencil::Kind::disc, radius * pen.ratio}, ink);
}

void stroke_circle(const Pen& pen, Point center, float radius, Ink ink, float thickness) {
    // `radius` is that of the outer edge of a line of 1 px.
    stamp(pen, center, {Stencil::Kind::ring, (radius - .5f) * pen.ratio, thickness * pen.ratio},
          ink);
}

void dash_circle(const Pen& pen, Point center, float radius, Ink ink, int dashes) {
    stamp(pen, center,
          {Stencil::Kind::dashed_ring, radius * pen.ratio, 1.25f * pen.ratio,
           static_cast<float>(dashes)},
          ink);
}

}  // namespace channelmap
