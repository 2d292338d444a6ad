#include "ui/map/draw_ribbons.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/sort_many.h"
#include "ui/canvas/lines.h"
#include "ui/map/draw_thin.h"
#include "ui/map/map_view.h"
#include "ui/map/ribbon_fill.h"

namespace channelmap {
namespace {

constexpr float fringe_limit = 24;  // px a side
constexpr float lit_alpha = .82f;
// Quiet at the docks, where edges of several ribbons meet.
constexpr Dash assumed_edge{.on = 4, .off = 4, .thickness = 1, .ends = .25f, .middle = .8f};

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

// Whether its edges are whole lines in its own colour, which are drawn with its body.
bool edges_with_body(const Ribbon& ribbon) {
    return ribbon.mark == Mark::on_sale && ribbon.start == ribbon.end;
}

bool has_edges(const Pen& pen, const Ribbon& ribbon) {
    return ribbon.width >= pen.theme->edge_from;
}

void draw_edges(const Pen& pen, const Ribbon& ribbon, const Band& band, float alpha) {
    if (!has_edges(pen, ribbon) || alpha <= 0 || edges_with_body(ribbon)) return;
    for (const std::vector<Point>* edge : {&band.left, &band.right}) {
        if (ribbon.mark == Mark::on_sale)
            stroke_path(pen, *edge, {ribbon.end, alpha}, 1);
        else if (ribbon.mark == Mark::preview)
            dashes(pen, *edge, {10, 4, 1}, ribbon.start, ribbon.end, alpha);
        else if (ribbon.mark == Mark::assumed)
            dashes(pen, *edge, assumed_edge, ribbon.start, ribbon.end, alpha);
    }
}

void draw_lit_part(const Pen& pen, const MapView& view, Index i, const Course& course) {
    const Ribbon& ribbon = view.layout.ribbons[i];
    const PathPart& part = view.highlight->ribbons[i];
    if (part.share <= 0) return;
    fill_band(
        pen, course, {ribbon.start, ribbon.end},
        {.from = part.offset, .to = part.offset + part.share, .alpha = lit_alpha * view.emphasis},
        ribbon.width);
    if (view.highlight->hit.ribbon != i) return;
    for (const std::vector<Point>* edge : {&course.band.left, &course.band.right})
        stroke_path(pen, *edge, {Token::ink, view.emphasis}, 2);
}

std::vector<Index> widest_first(const Layout& layout) {
    std::vector<Index> order(layout.ribbons.size());
    std::iota(order.begin(), order.end(), Index{0});
    sort_many(order,
              [&](Index a, Index b) { return layout.ribbons[a].width > layout.ribbons[b].width; });
    return order;
}

void draw_body(const Pen& pen, const MapView& view, const Ribbon& ribbon, const Course& course) {
    const Opacities& opacity = pen.theme->opacity;
    const Paint paint{ribbon.start, ribbon.end};
    const float muted = ribbon.mark == Mark::unmet ? opacity.muted * 1.6f : opacity.muted;
    const auto drawn_edges = [&](float alpha) {
        return has_edges(pen, ribbon) && edges_with_body(ribbon) ? alpha : 0;
    };
    if (ribbon.hatched) {
        const float quiet = fading(1, .4f, view.emphasis), edge = opacity.edge * quiet;
        fill_band(pen, course, paint, {.alpha = muted * quiet, .edge_alpha = drawn_edges(edge)},
                  ribbon.width);
        hatch_band(pen, course.band, ribbon.width, {ribbon.end, .5f * quiet}, 6, 1);
        return draw_edges(pen, ribbon, course.band, edge);
    }
    const bool cored = ribbon.mark != Mark::unmet && ribbon.core_width > 0;
    const float edge = fading(opacity.edge, opacity.quiet_edge, view.emphasis);
    fill_band(pen, course, paint,
              {.alpha = fading(body_alpha(pen, ribbon), muted, view.emphasis),
               .core = ribbon.core_width / ribbon.width,
               .core_alpha = cored ? fading(opacity.core, 0, view.emphasis) : 0,
               .edge_alpha = drawn_edges(edge)},
              ribbon.width);
    draw_edges(pen, ribbon, course.band, edge);
}

void draw_fringes(const Pen& pen, const MapView& view, std::span<const Course> courses) {
    const float alpha = pen.theme->opacity.fringe * (1 - view.emphasis);
    if (alpha <= 0) return;
    for (Index i = 0; i < view.layout.ribbons.size(); ++i) {
        const Ribbon& ribbon = view.layout.ribbons[i];
        const float extra = std::min((ribbon.fringe_width - ribbon.width) / 2, fringe_limit);
        if (!has_body(ribbon) || ribbon.hatched || extra < .25f) continue;
        for (const bool right : {false, true})
            fill_fringe(pen, courses[i], {ribbon.start, ribbon.end}, alpha, extra, right);
    }
}

}  // namespace

void draw_ribbons(const Pen& pen, const MapView& view) {
    std::vector<Course> courses;
    for (const Ribbon& ribbon : view.layout.ribbons)
        courses.push_back(has_body(ribbon) && !is_thin(view.layout, ribbon) ? course_of(ribbon)
                                                                            : Course{});
    const std::vector<Index> order = widest_first(view.layout);
    for (const Index i : order)
        if (const Ribbon& ribbon = view.layout.ribbons[i]; is_thin(view.layout, ribbon))
            draw_thin(pen, ribbon, body_alpha(pen, ribbon));
        else if (has_body(ribbon))
            draw_body(pen, view, ribbon, courses[i]);
    if (view.highlight && view.emphasis > 0)
        for (const Index i : order)
            if (has_body(view.layout.ribbons[i])) draw_lit_part(pen, view, i, courses[i]);
    draw_fringes(pen, view, courses);
}

}  // namespace channelmap
