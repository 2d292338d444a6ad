#include "core/geometry.h"

#include <algorithm>
#include <cmath>

namespace channelmap {
namespace {

Point mix(Point a, Point b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

// The curve's derivative, not normalised.
Point direction_at(const Curve& c, float t) {
    const float u = 1 - t;
    const float a = 3 * u * u, b = 6 * u * t, d = 3 * t * t;
    return {a * (c.start_handle.x - c.start.x) + b * (c.end_handle.x - c.start_handle.x) +
                d * (c.end.x - c.end_handle.x),
            a * (c.start_handle.y - c.start.y) + b * (c.end_handle.y - c.start_handle.y) +
                d * (c.end.y - c.end_handle.y)};
}

Point unit(Point v) {
    const float length = std::sqrt(v.x * v.x + v.y * v.y);
    return length > 0 ? Point{v.x / length, v.y / length} : Point{1, 0};
}

// An edge never runs against the flow: on the inner side of a tight bend it waits.
void append_forward(std::vector<Point>& edge, Point next, Point along) {
    if (!edge.empty()) {
        const Point step{next.x - edge.back().x, next.y - edge.back().y};
        if (step.x * along.x + step.y * along.y < 0) next = edge.back();
    }
    edge.push_back(next);
}

}  // namespace

bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool contains(const Box& box, Point p) {
    return p.x >= box.x && p.x < box.right() && p.y >= box.y && p.y < box.bottom();
}

Point point_at(const Curve& c, float t) {
    const Point a = mix(c.start, c.start_handle, t), b = mix(c.start_handle, c.end_handle, t),
                d = mix(c.end_handle, c.end, t);
    return mix(mix(a, b, t), mix(b, d, t), t);
}

Band band_along(const Curve& curve, float start_width, float end_width, int samples) {
    Band band;
    band.left.reserve(static_cast<std::size_t>(samples));
    band.right.reserve(static_cast<std::size_t>(samples));
    for (int i = 0; i < samples; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(samples - 1);
        const Point at = point_at(curve, t), along = unit(direction_at(curve, t));
        const float half = (start_width + (end_width - start_width) * t) / 2;
        append_forward(band.left, {at.x + along.y * half, at.y - along.x * half}, along);
        append_forward(band.right, {at.x - along.y * half, at.y + along.x * half}, along);
    }
    return band;
}

Curve part_of(const Curve& c, float from, float to) {
    // The end's half by de Casteljau, then the start's half of what remains.
    const auto head = [](const Curve& whole, float t) {
        const Point a = mix(whole.start, whole.start_handle, t),
                    b = mix(whole.start_handle, whole.end_handle, t),
                    d = mix(whole.end_handle, whole.end, t), e = mix(a, b, t), f = mix(b, d, t);
        return Curve{whole.start, a, e, mix(e, f, t)};
    };
    const auto reversed = [](const Curve& whole) {
        return Curve{whole.end, whole.end_handle, whole.start_handle, whole.start};
    };
    const auto kept = head(c, to);
    return reversed(head(reversed(kept), 1 - from / to));
}

Curve offset(const Curve& c, float distance) {
    const auto moved = [&](Point at, Point along) {
        return Point{at.x - along.y * distance, at.y + along.x * distance};
    };
    const Point out = unit({c.start_handle.x - c.start.x, c.start_handle.y - c.start.y});
    const Point in = unit({c.end.x - c.end_handle.x, c.end.y - c.end_handle.y});
    Curve result{.start = moved(c.start, out),
                 .start_handle = {},
                 .end_handle = {},
                 .end = moved(c.end, in)};
    const auto chord = [](Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); };
    const float before = chord(c.start, c.end);
    const float stretch = before > 0 ? chord(result.start, result.end) / before : 1;
    result.start_handle = {result.start.x + (c.start_handle.x - c.start.x) * stretch,
                           result.start.y + (c.start_handle.y - c.start.y) * stretch};
    result.end_handle = {result.end.x - (c.end.x - c.end_handle.x) * stretch,
                         result.end.y - (c.end.y - c.end_handle.y) * stretch};
    return result;
}

bool near_curve(const Curve& curve, float width, Point point, float reach) {
    constexpr int steps = 64;
    const float limit = std::max(width / 2, reach);
    Point from = curve.start;
    for (int i = 1; i <= steps; ++i) {
        const Point to = point_at(curve, static_cast<float>(i) / steps);
        const Point step{to.x - from.x, to.y - from.y};
        const float length2 = step.x * step.x + step.y * step.y;
        const float along =
            length2 > 0 ? ((point.x - from.x) * step.x + (point.y - from.y) * step.y) / length2 : 0;
        const Point foot = mix(from, to, std::clamp(along, 0.f, 1.f));
        const float dx = point.x - foot.x, dy = point.y - foot.y;
        if (dx * dx + dy * dy <= limit * limit) return true;
        from = to;
    }
    return false;
}

}  // namespace channelmap
