// Bodies are stroked curves: a stroke keeps its width along the normal, as on screen.
#include "core/picture/svg_ribbons.h"

#include <algorithm>
#include <cmath>

#include "core/picture/map_picture.h"
#include "core/picture/svg_edges.h"
#include "core/picture/svg_hatch.h"

namespace channelmap {
namespace {

constexpr float taper = .3f;         // of the length, at either end of a fringe
constexpr float muted_unmet = 1.6f;  // times the others' opacity

// The opacity of one of `steps` layers that together cover `all`.
float layer(float all, int steps) { return 1 - std::pow(1 - all, 1 / static_cast<float>(steps)); }

// How far a soft edge reaches at which it is `share` as dense as beside the body: it thins out
// slowly up to 45 % of its width, then down to nothing.
float reach_at(float share) {
    return share > .85f ? (1 - share) / .15f * .45f : 1 - share / .85f * .55f;
}

// The middle of the i-th of n equal steps from 0 to 1.
float step_share(int i, int n) { return (static_cast<float>(i) + .5f) / static_cast<float>(n); }

struct Edge {
    Curve pieces[3];
};

Point plus(Point a, Point by, float times) { return {a.x + by.x * times, a.y + by.y * times}; }

// From the side of a body out to `extra` beyond it and back; `side` is -1 or 1.
Edge swollen_edge(const Curve& curve, float half_width, float extra, float side) {
    const Curve first = part_of(curve, 0, taper), middle = part_of(curve, taper, 1 - taper),
                last = part_of(curve, 1 - taper, 1);
    Edge edge{{offset(first, side * half_width), offset(middle, side * (half_width + extra)),
               offset(last, side * half_width)}};
    edge.pieces[0].end = edge.pieces[1].start;
    edge.pieces[2].start = edge.pieces[1].end;
    const Point in = plus(edge.pieces[0].end, offset(first, side * half_width).end, -1),
                out = plus(edge.pieces[2].start, offset(last, side * half_width).start, -1);
    edge.pieces[0].end_handle = plus(edge.pieces[0].end_handle, in, 1);
    edge.pieces[2].start_handle = plus(edge.pieces[2].start_handle, out, 1);
    return edge;
}

void cubic_to(SvgWriter& svg, Point a, Point b, Point c) {
    svg.put("C");
    svg.point(a);
    svg.put(" ");
    svg.point(b);
    svg.put(" ");
    svg.point(c);
}

// One step of the soft edges on both sides of the body.
void strips(SvgWriter& svg, const Ribbon& ribbon, float extra) {
    svg.put("<path d=\"");
    for (const float side : {-1.f, 1.f}) {
        const Edge out = swollen_edge(ribbon.curve, ribbon.width / 2, extra, side),
                   in = swollen_edge(ribbon.curve, ribbon.width / 2, 0, side);
        svg.put("M");
        svg.point(out.pieces[0].start);
        for (const auto& piece : out.pieces)
            cubic_to(svg, piece.start_handle, piece.end_handle, piece.end);
        for (int i = 2; i >= 0; --i)
            cubic_to(svg, in.pieces[i].end_handle, in.pieces[i].start_handle, in.pieces[i].start);
        svg.put("Z");
    }
    svg.put("\"");
}

// What reaches beyond the body on either side; 0 for what shows no range.
float fringe_of(const Ribbon& ribbon) {
    const float extra = (ribbon.fringe_width - ribbon.width) / 2;
    return has_volume(ribbon.mark) && !ribbon.hatched && extra >= .25f ? extra : 0;
}

float step_opacity(const MapPicture& picture) {
    return layer(picture.svg.theme().opacity.fringe, picture.detail.fringe_steps);
}

void stroke(MapPicture& picture, const Curve& curve, float width, float opacity) {
    picture.svg.open_curve(curve);
    picture.svg.length_attribute("stroke-width", width);
    picture.svg.share_attribute("stroke-opacity", opacity);
    picture.svg.put("/>\n");
}

// It thickens steadily from the body's edges to the 5th percentile, and from the docks inward: the
// i-th step ends where swell() on the screen (ui/canvas/pen.h) passes that share.
void core(MapPicture& picture, const Ribbon& ribbon) {
    const int steps = picture.detail.core_steps;
    const float opacity = layer(picture.svg.theme().opacity.core, steps);
    for (int i = 0; i < steps; ++i) {
        const float share = step_share(i, steps);
        // The inverse of 3x² - 2x³.
        const float from = taper * (.5f - std::sin(std::asin(1 - 2 * share) / 3));
        stroke(picture, part_of(ribbon.curve, from, 1 - from),
               ribbon.width - (ribbon.width - ribbon.core_width) * share, opacity);
    }
}

// A path along both sides of a part of a ribbon.
void sides(SvgWriter& svg, const Ribbon& ribbon, float from, float to) {
    for (const float side : {-1.f, 1.f})
        put_edge(svg, part_of(ribbon.curve, from, to), ribbon.width, side);
}

void write_sides(SvgWriter& svg, const Ribbon& ribbon, float opacity, std::string_view dashes) {
    svg.put("<path d=\"");
    sides(svg, ribbon, 0, 1);
    svg.put("\" fill=\"none\"");
    svg.share_attribute("stroke-opacity", opacity);
    if (!dashes.empty()) svg.attribute("stroke-dasharray", dashes);
    svg.put("/>\n");
}

// Dashes that are as strong as this at both ends, and between them.
void write_sides(SvgWriter& svg, const Ribbon& ribbon, float ends, float middle,
                 std::string_view dashes) {
    if (!svg.theme().quiet_dashes()) return write_sides(svg, ribbon, 1, dashes);
    constexpr float turn = .16f;
    for (const bool inner : {false, true}) {
        svg.put("<path d=\"");
        if (inner) {
            sides(svg, ribbon, turn, 1 - turn);
        } else {
            sides(svg, ribbon, 0, turn);
            sides(svg, ribbon, 1 - turn, 1);
        }
        svg.put("\" fill=\"none\"");
        svg.share_attribute("stroke-opacity", inner ? middle : ends);
        svg.attribute("stroke-dasharray", dashes);
        svg.put("/>");
    }
    svg.put("\n");
}

void edges(SvgWriter& svg, const Ribbon& ribbon) {
    const float opacity = svg.theme().opacity.edge;
    if (ribbon.mark == Mark::assumed)
        write_sides(svg, ribbon, opacity * .35f, opacity * .75f, "4 4");
    else
        write_sides(svg, ribbon, opacity, ribbon.mark == Mark::preview ? "10 4" : "");
}

// A tube is empty and closed by a cap.
void tube(MapPicture& picture, const Ribbon& ribbon) {
    auto& svg = picture.svg;
    const Point end = ribbon.curve.end;
    svg.put("<g stroke-width=\"1.25\"");
    svg.attribute("stroke", svg.color(ribbon.end));
    svg.put(">");
    write_sides(svg, ribbon, .8f, .4f, "5 4");
    svg.open_polyline(
        {picture.across(end, -ribbon.width / 2), picture.across(end, ribbon.width / 2)});
    svg.put("/></g>\n");
}

// A short line and its cap, shorter than the room between marks.
void stub(MapPicture& picture, const Ribbon& ribbon) {
    constexpr float half_cap = 4.5f;
    auto& svg = picture.svg;
    const Point end = ribbon.curve.end;
    svg.put("<g");
    svg.attribute("stroke", svg.color(ribbon.end));
    svg.put(">");
    svg.open_polyline({ribbon.curve.start, end});
    svg.put(" stroke-width=\"2\"/>");
    svg.open_polyline({picture.across(end, -half_cap), picture.across(end, half_cap)});
    svg.put(" stroke-width=\"2.5\"/></g>\n");
}

// Hatched between solid edges.
void unknown(MapPicture& picture, const Ribbon& ribbon) {
    auto& svg = picture.svg;
    write_hatched_band(picture, ribbon, {.token = ribbon.end});
    svg.put("<path d=\"");
    for (const float side : {-1.f, 1.f}) {
        svg.put("M");
        svg.point(picture.across(ribbon.curve.start, side * ribbon.width / 2));
        svg.put("L");
        svg.point(picture.across(ribbon.curve.end, side * ribbon.width / 2));
    }
    svg.put("\"");
    svg.attribute("stroke", svg.color(ribbon.end));
    svg.put("/>\n");
}

}  // namespace

void write_fringe(MapPicture& picture, const Ribbon& ribbon) {
    const float extra = fringe_of(ribbon);
    if (extra == 0) return;
    auto& svg = picture.svg;
    svg.put("<g");
    svg.attribute("fill", picture.paint(ribbon));
    svg.put(">");
    const int steps = picture.detail.fringe_steps;
    for (int i = 0; i < steps; ++i) {
        strips(svg, ribbon, extra * reach_at(step_share(i, steps)));
        svg.share_attribute("fill-opacity", step_opacity(picture));
        svg.put("/>");
    }
    svg.put("</g>\n");
}

void write_body(MapPicture& picture, const Ribbon& ribbon) {
    if (!has_volume(ribbon.mark) || ribbon.width <= 0) return;
    const auto& opacity = picture.svg.theme().opacity;
    const bool is_unmet = ribbon.mark == Mark::unmet;
    picture.svg.put("<g");
    picture.svg.attribute("stroke", picture.paint(ribbon));
    picture.svg.put(">");
    if (ribbon.hatched) {
        stroke(picture, ribbon.curve, ribbon.width, opacity.muted * (is_unmet ? muted_unmet : 1));
        write_hatched_band(picture, ribbon,
                           {.token = ribbon.end, .spacing = 6, .thickness = 1, .opacity = .5f});
    } else {
        const float full = is_unmet                       ? opacity.unmet_body
                           : ribbon.mark == Mark::preview ? opacity.body / 2
                                                          : opacity.body;
        stroke(picture, ribbon.curve, ribbon.width, full);
        if (!is_unmet && ribbon.core_width > 0 && ribbon.width > 1) core(picture, ribbon);
    }
    if (!is_unmet && ribbon.width >= picture.svg.theme().edge_from) edges(picture.svg, ribbon);
    picture.svg.put("</g>\n");
}

void write_mark(MapPicture& picture, const Ribbon& ribbon) {
    if (ribbon.mark == Mark::announced) tube(picture, ribbon);
    if (ribbon.mark == Mark::unknown) unknown(picture, ribbon);
    if (ribbon.mark == Mark::barred) stub(picture, ribbon);
}

}  // namespace channelmap
