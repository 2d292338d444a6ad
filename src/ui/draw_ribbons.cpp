#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/sort_few.h"
#include "ui/draw_map.h"

namespace channelmap {
namespace {

constexpr float fringe_limit = 24;    // px a side
constexpr float gradient_end = .75f;  // of the length: where a left ribbon has its seller's colour
constexpr float lit_alpha = .82f;
// Quiet at the docks, where edges of several ribbons meet.
constexpr Dash assumed_edge{.on = 4, .off = 4, .thickness = 1, .ends = .25f, .middle = .8f};

float along(int row, int rows) { return static_cast<float>(row) / static_cast<float>(rows - 1); }

Point mix(Point a, Point b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

// The unit vector from the band's left edge to its right one; the last one where they meet.
struct Across {
    Point last{0, 1};
    Point operator()(Point left, Point right) {
        const float x = right.x - left.x, y = right.y - left.y, length = std::hypot(x, y);
        if (length > .01f) last = {x / length, y / length};
        return last;
    }
};
Point moved(Point p, Point direction, float by) {
    return {p.x + direction.x * by, p.y + direction.y * by};
}

struct Paint {
    Token start, end;
    float alpha = 1;
};

ImU32 paint_at(const Pen& pen, const Paint& paint, float t, float alpha) {
    return mixed_color(pen, paint.start, paint.end, std::min(t / gradient_end, 1.f), alpha);
}

float over(float below, float above) { return 1 - (1 - below) * (1 - above); }

// The part of a band between `from` and `to` (0..1 across), with soft edges and a denser core.
struct Fill {
    float from = 0, to = 1;
    float core = 0;        // of the width, about the middle
    float core_alpha = 0;  // over the body
};

void fill_band(const Pen& pen, const Band& band, const Paint& paint, const Fill& part) {
    const int rows = static_cast<int>(band.left.size());
    constexpr int columns = 6;
    std::vector<Point> points;
    std::vector<ImU32> colors;
    points.reserve(static_cast<std::size_t>(rows) * columns);
    colors.reserve(points.capacity());
    Across across;
    const float soft = .5f / pen.ratio;
    for (int row = 0; row < rows; ++row) {
        const Point l = band.left[static_cast<std::size_t>(row)],
                    r = band.right[static_cast<std::size_t>(row)];
        const Point side = across(l, r);
        const float t = along(row, rows);
        const Point from = mix(l, r, part.from), to = mix(l, r, part.to);
        // Never inside the softened edge, where the mesh would fold over itself.
        const float width = std::hypot(to.x - from.x, to.y - from.y);
        const float inset = std::max(.5f * (1 - part.core), soft / std::max(width, 2 * soft));
        const float dense = over(paint.alpha, part.core_alpha * swell(t));
        const Point rim[columns] = {moved(from, side, -soft),
                                    moved(from, side, soft),
                                    mix(from, to, std::min(inset, .499f)),
                                    mix(from, to, std::max(1 - inset, .501f)),
                                    moved(to, side, -soft),
                                    moved(to, side, soft)};
        const float alphas[columns] = {0, paint.alpha, dense, dense, paint.alpha, 0};
        for (int column = 0; column < columns; ++column) {
            points.push_back(rim[column]);
            colors.push_back(paint_at(pen, paint, t, alphas[column]));
        }
    }
    mesh(pen, rows, columns, points, colors);
}

// One side of the soft edge, as wide as the range is between the docks, where the central values
// must add up: full up to 45 % of the extra width, nothing at its end.
void fill_fringe(const Pen& pen, const Band& band, const Paint& paint, float extra,
                 bool right_side) {
    const int rows = static_cast<int>(band.left.size());
    constexpr int columns = 3;
    std::vector<Point> points;
    std::vector<ImU32> colors;
    Across across;
    for (int row = 0; row < rows; ++row) {
        const Point l = band.left[static_cast<std::size_t>(row)],
                    r = band.right[static_cast<std::size_t>(row)];
        const Point side = across(l, r);
        const float t = along(row, rows), reach = extra * swell(t) * (right_side ? 1.f : -1.f);
        const Point edge = right_side ? r : l;
        const float steps[columns] = {0, .45f, 1};
        const float alphas[columns] = {paint.alpha, paint.alpha * .85f, 0};
        for (int column = 0; column < columns; ++column) {
            points.push_back(moved(edge, side, reach * steps[column]));
            colors.push_back(paint_at(pen, paint, t, alphas[column]));
        }
    }
    mesh(pen, rows, columns, points, colors);
}

bool has_body(const Ribbon& ribbon) { return ribbon.width > 0 && has_volume(ribbon.mark); }

float body_alpha(const Pen& pen, const Ribbon& ribbon) {
    const Opacities& opacity = pen.theme->opacity;
    return ribbon.mark == Mark::unmet     ? opacity.unmet_body
           : ribbon.mark == Mark::preview ? opacity.body / 2
                                          : opacity.body;
}

// Fully what is to be seen without a highlight, less of it as one comes in.
float fading(float normal, float highlighted, float emphasis) {
    return normal + (highlighted - normal) * emphasis;
}

void draw_edges(const Pen& pen, const Ribbon& ribbon, const Band& band, float alpha) {
    if (ribbon.width < pen.theme->edge_from || alpha <= 0) return;
    for (const std::vector<Point>* edge : {&band.left, &band.right}) {
        if (ribbon.mark == Mark::on_sale)
            stroke_path(pen, *edge, {ribbon.end, alpha}, 1);
        else if (ribbon.mark == Mark::preview)
            dashes(pen, *edge, {10, 4, 1}, ribbon.start, ribbon.end, alpha);
        else if (ribbon.mark == Mark::assumed)
            dashes(pen, *edge, assumed_edge, ribbon.start, ribbon.end, alpha);
    }
}

void draw_lit_part(const Pen& pen, const MapView& view, Index i, const Band& band) {
    const Ribbon& ribbon = view.layout.ribbons[i];
    const PathPart& part = view.highlight->ribbons[i];
    if (part.share <= 0) return;
    fill_band(pen, band, {ribbon.start, ribbon.end, lit_alpha * view.emphasis},
              {.from = part.offset, .to = part.offset + part.share});
    if (view.highlight->hit.ribbon != i) return;
    for (const std::vector<Point>* edge : {&band.left, &band.right})
        stroke_path(pen, *edge, {Token::ink, view.emphasis}, 2);
}

std::vector<Index> widest_first(const Layout& layout) {
    std::vector<Index> order(layout.ribbons.size());
    std::iota(order.begin(), order.end(), Index{0});
    sort_few(order,
             [&](Index a, Index b) { return layout.ribbons[a].width > layout.ribbons[b].width; });
    return order;
}

}  // namespace

void draw_fringes(const Pen& pen, const MapView& view) {
    const float alpha = pen.theme->opacity.fringe * (1 - view.emphasis);
    if (alpha <= 0) return;
    for (const Ribbon& ribbon : view.layout.ribbons) {
        const float extra = std::min((ribbon.fringe_width - ribbon.width) / 2, fringe_limit);
        if (!has_body(ribbon) || ribbon.hatched || extra < .25f) continue;
        const Band band = band_along(ribbon.curve, ribbon.width, ribbon.width);
        for (const bool right : {false, true})
            fill_fringe(pen, band, {ribbon.start, ribbon.end, alpha}, extra, right);
    }
}

void draw_bodies(const Pen& pen, const MapView& view) {
    const Opacities& opacity = pen.theme->opacity;
    for (const Index i : widest_first(view.layout)) {
        const Ribbon& ribbon = view.layout.ribbons[i];
        if (!has_body(ribbon)) continue;
        const Band band = band_along(ribbon.curve, ribbon.width, ribbon.width);
        const float muted = ribbon.mark == Mark::unmet ? opacity.muted * 1.6f : opacity.muted;
        if (ribbon.hatched) {
            const float quiet = fading(1, .4f, view.emphasis);
            fill_band(pen, band, {ribbon.start, ribbon.end, muted * quiet}, {});
            hatch_band(pen, band, ribbon.width, {ribbon.end, .5f * quiet});
            draw_edges(pen, ribbon, band, opacity.edge * quiet);
            continue;
        }
        const bool cored = ribbon.mark != Mark::unmet && ribbon.core_width > 0;
        fill_band(pen, band,
                  {ribbon.start, ribbon.end, fading(body_alpha(pen, ribbon), muted, view.emphasis)},
                  {.core = ribbon.core_width / ribbon.width,
                   .core_alpha = cored ? fading(opacity.core, 0, view.emphasis) : 0});
        draw_edges(pen, ribbon, band, fading(opacity.edge, opacity.quiet_edge, view.emphasis));
    }
    if (!view.highlight || view.emphasis <= 0) return;
    for (const Index i : widest_first(view.layout)) {
        const Ribbon& ribbon = view.layout.ribbons[i];
        if (has_body(ribbon))
            draw_lit_part(pen, view, i, band_along(ribbon.curve, ribbon.width, ribbon.width));
    }
}

}  // namespace channelmap
