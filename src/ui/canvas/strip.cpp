#include "ui/canvas/strip.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

namespace channelmap {
namespace {

float beside(Point from, Point to, Point point) {
    const float x = to.x - from.x, y = to.y - from.y, length2 = x * x + y * y;
    const float px = point.x - from.x, py = point.y - from.y;
    if (length2 <= 0) return std::hypot(px, py);
    const float along = std::clamp((px * x + py * y) / length2, 0.f, 1.f);
    return std::hypot(px - x * along, py - y * along);
}

}  // namespace

void Strip::row(const Corner& left, const Corner& right, bool joined) {
    ImDrawList* list = pen_.list;
    const bool quad = joined && begun_;
    list->PrimReserve(quad ? 6 : 0, 2);
    const unsigned int at = list->_VtxCurrentIdx;
    for (const Corner* corner : {&left, &right})
        list->PrimWriteVtx({pen_.origin.x + corner->at.x, pen_.origin.y + corner->at.y}, corner->uv,
                           corner->color);
    if (quad)
        for (const unsigned int index : {at - 2, at - 1, at + 1, at - 2, at + 1, at})
            list->PrimWriteIdx(static_cast<ImDrawIdx>(index));
    begun_ = true;
}

std::vector<std::size_t> needed_points(std::span<const Point> points, std::span<const Point> others,
                                       float tolerance) {
    std::vector<std::size_t> needed;
    if (points.empty()) return needed;
    const auto straight = [&](std::span<const Point> line, std::size_t from, std::size_t to) {
        for (std::size_t i = from + 1; i < to; ++i)
            if (beside(line[from], line[to], line[i]) > tolerance) return false;
        return true;
    };
    needed.push_back(0);
    while (needed.back() + 1 < points.size()) {
        const std::size_t from = needed.back();
        std::size_t to = from + 1;
        while (to + 1 < points.size() && straight(points, from, to + 1) &&
               (others.empty() || straight(others, from, to + 1)))
            ++to;
        needed.push_back(to);
    }
    return needed;
}

}  // namespace channelmap
