#include "ui/map/draw_thin.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/canvas/stencils.h"

namespace channelmap {

void draw_thin(const Pen& pen, const Ribbon& ribbon, float alpha) {
    constexpr int pieces = 6;
    const float wide = ribbon.width * pen.ratio;  // device px
    if (wide <= 0) return;
    const ImU32 tint = color(pen, {ribbon.start, alpha * std::min(wide, 1.f)});
    ImDrawList* list = pen.list;
    // So faint that nobody sees whether its edges are soft, which takes several times as long.
    ImVec2 left = list->_Data->TexUvWhitePixel, right = left;
    float reach = .5f / pen.ratio;
    if (wide > 1) {
        // Few widths, since each has a picture of its own.
        const Patch patch = pen.stencils->patch({Stencil::Kind::line, std::round(wide * 2) / 2});
        if (patch.step.y == 0) return;
        left = patch.uv(.5f, 0);
        right = patch.uv(.5f, 1);
        reach = patch.reach / pen.ratio;
    }
    list->PrimReserve(6 * pieces, 2 * (pieces + 1));
    const unsigned int first = list->_VtxCurrentIdx;
    const Curve& curve = ribbon.curve;
    for (int i = 0; i <= pieces; ++i) {
        const float t = closer_at_ends(i, pieces);
        const Point at = point_at(curve, t);
        const Point before = i == 0 ? curve.start : point_at(curve, t - .02f),
                    after = i == pieces ? curve.end : point_at(curve, t + .02f);
        const float x = after.x - before.x, y = after.y - before.y,
                    by = reach / std::max(std::sqrt(x * x + y * y), 1e-6f);
        const ImVec2 middle{pen.origin.x + at.x, pen.origin.y + at.y};
        list->PrimWriteVtx({middle.x + y * by, middle.y - x * by}, left, tint);
        list->PrimWriteVtx({middle.x - y * by, middle.y + x * by}, right, tint);
    }
    for (unsigned int at = first + 2; at <= first + 2 * pieces; at += 2)
        for (const unsigned int index : {at - 2, at - 1, at + 1, at - 2, at + 1, at})
            list->PrimWriteIdx(index);
}

}  // namespace channelmap
