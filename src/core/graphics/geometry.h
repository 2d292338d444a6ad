// Points, boxes and curves of the map. Lengths are CSS pixels from the map's top left corner, y
// down.
#pragma once

#include <vector>

namespace channelmap {

struct Point {
    float x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

// The point at `t` of the way from `a` (0) to `b` (1).
inline Point mix(Point a, Point b, float t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

struct Box {
    float x = 0, y = 0, w = 0, h = 0;
    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool operator==(const Box&) const = default;
};

bool overlap(const Box& a, const Box& b);  // shared borders don't count
bool contains(const Box& box, Point point);

// A cubic Bézier curve.
struct Curve {
    Point start, start_handle, end_handle, end;
};

// Samples along both edges of a band of constant width that follows `curve`: the edges lie half a
// width away along the curve's normal, so the band doesn't thin in its bends. Where the curve bends
// tighter than half the width, the inner edge's loop is cut off; no edge runs past the band's ends.
struct Band {
    std::vector<Point> left, right;  // looking along the flow; equal sizes
};

// The parameter, 0..1, of the i-th of `count` steps along a curve: closer together at both ends,
// where the map's curves bend most.
float closer_at_ends(int i, int count);

inline constexpr int band_samples = 40;

// `start_width` and `end_width` in pixels; widths between are blended.
Band band_along(const Curve& curve, float start_width, float end_width, int samples = band_samples);

Point point_at(const Curve& curve, float t);  // t in 0..1

// The part of a curve between two parameters, 0 <= from < to <= 1.
Curve part_of(const Curve& curve, float from, float to);

// A curve at a constant distance from a short one, to its left (negative) or right (positive) along
// the flow: both ends move along the normal, handles keep their directions and stretch with the
// bend.
Curve offset(const Curve& curve, float distance);

// Whether the curve bends tighter than this anywhere.
bool bends_within(const Curve& curve, float radius);

// Whether the point lies within `reach` pixels of the band of this width around the curve.
bool near_curve(const Curve& curve, float width, Point point, float reach);

}  // namespace channelmap
