#include "core/graphics/geometry.h"

#include <algorithm>
#include <cmath>

namespace channelmap {
namespace {

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

float dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
float cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
Point between(Point from, Point to) { return {to.x - from.x, to.y - from.y}; }

// Where `q`..`q2` crosses `p`..`p2`, as a share of the latter, 0..1; below 0 if they don't cross.
float crossing(Point p, Point p2, Point q, Point q2) {
    const Point a = between(p, p2), b = between(q, q2), gap = between(p, q);
    const float area = cross(a, b);
    if (area == 0) return -1;
    const float at = cross(gap, b) / area, other = cross(gap, a) / area;
    return at <= 1 && other >= 0 && other <= 1 ? at : -1;
}

// On the inner side of a bend that is tighter than half the width an edge runs back in a loop: cut
// off where it crosses itself.
void cut_loop(std::vector<Point>& edge) {
    for (std::size_t i = 0; i + 3 < edge.size(); ++i)
        for (std::size_t j = edge.size() - 2; j > i + 1; --j) {
            const float at = crossing(edge[i], edge[i + 1], edge[j], edge[j + 1]);
            if (at < 0) continue;
            std::fill(edge.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                      edge.begin() + static_cast<std::ptrdiff_t>(j) + 1,
                      mix(edge[i], edge[i + 1], at));
            return;
        }
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

float closer_at_ends(int i, int count) {
    const float s = static_cast<float>(i) / static_cast<float>(count);
    return s + .6f * s * (1 - s) * (2 * s - 1);
}

Band band_along(const Curve& curve, float start_width, float end_width, int samples) {
    Band band;
    band.left.reserve(static_cast<std::size_t>(samples));
    band.right.reserve(static_cast<std::size_t>(samples));
    const Point out = unit(between(curve.start, curve.start_handle)),
                in = unit(between(curve.end_handle, curve.end));
    bool loops_left = false, loops_right = false;
    const auto append = [&](std::vector<Point>& edge, Point next, Point along, bool& loops) {
        // A tight bend close to a dock would run past it.
        const float early = std::min(dot(between(curve.start, next), out), 0.f),
                    late = std::max(dot(between(curve.end, next), in), 0.f);
        next = {next.x - out.x * early - in.x * late, next.y - out.y * early - in.y * late};
        loops |= !edge.empty() && dot(between(edge.back(), next), along) < 0;
        edge.push_back(next);
    };
    for (int i = 0; i < samples; ++i) {
        const float t = closer_at_ends(i, samples - 1);
        const Point at = point_at(curve, t), along = unit(direction_at(curve, t));
        const float half = (start_width + (end_width - start_width) * t) / 2;
        append(band.left, {at.x + along.y * half, at.y - along.x * half}, along, loops_left);
        append(band.right, {at.x - along.y * half, at.y + along.x * half}, along, loops_right);
    }
    if (loops_left) cut_loop(band.left);
    if (loops_right) cut_loop(band.right);
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
    const Point out = between(c.start, c.start_handle), in = between(c.end_handle, c.end),
                middle = between(c.start_handle, c.end_handle);
    // How much faster or slower than the curve its offset runs: 1 less distance over radius.
    const auto pace = [&](float turn, Point along) {
        const float speed = std::hypot(along.x, along.y);
        return std::max(0.f, 1 - distance * turn / (1.5f * speed * speed * speed));
    };
    const auto moved = [&](Point at, Point along) {
        const Point way = unit(along);
        return Point{at.x - way.y * distance, at.y + way.x * distance};
    };
    const float a = pace(cross(out, middle), out), b = pace(cross(middle, in), in);
    const Point start = moved(c.start, out), end = moved(c.end, in);
    return {start,
            {start.x + out.x * a, start.y + out.y * a},
            {end.x - in.x * b, end.y - in.y * b},
            end};
}

bool bends_within(const Curve& curve, float radius) {
    constexpr int steps = 16;
    for (int i = 0; i <= steps; ++i) {
        const Curve rest =
            i < steps ? part_of(curve, static_cast<float>(i) / steps, 1)
                      : Curve{curve.end, curve.end_handle, curve.start_handle, curve.start};
        const Point out = between(rest.start, rest.start_handle);
        const float speed = std::hypot(out.x, out.y);
        const float turn = std::abs(cross(out, between(rest.start_handle, rest.end_handle)));
        if (radius * turn > 1.5f * speed * speed * speed) return true;
    }
    return false;
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
