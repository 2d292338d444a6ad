#include "ui/map/draw_map.h"

#include <algorithm>

#include "core/layout/form.h"
#include "ui/canvas/lines.h"
#include "ui/canvas/shapes.h"
#include "ui/map/draw_changes.h"
#include "ui/map/draw_hatched.h"
#include "ui/map/draw_marks.h"
#include "ui/map/draw_ribbons.h"
#include "ui/map/map_view.h"

namespace channelmap {
namespace {

bool lit(const MapView& view, Index node) { return !view.highlight || view.highlight->nodes[node]; }

// What isn't on the path steps back as the highlight comes in.
float quiet(const MapView& view, Index node) {
    return lit(view, node) ? 1 : 1 - .65f * view.emphasis;
}

bool names(const Label& label, const LayoutNode& node) {
    return label.id == node.id || (node.kind == NodeKind::unmet && label.id == "unmet.bar");
}

void draw_shop(const Pen& pen, const LayoutNode& node, float alpha) {
    const Box& shop = *node.shop;
    if (node.open < 1) dash_box(pen, shop, {Token::ctl, alpha * (1 - node.open)}, 3, 3);
    if (node.open <= 0) return;
    const bool sells = node.in_bar.h > 0 || node.in_bar.w > 0;
    if (sells)
        fill_box(pen, shop, {node.token, pen.theme->opacity.tint * alpha * node.open});
    else
        dash_box(pen, shop, {node.token, alpha * node.open}, 3, 3);
}

// How far what is unmet steps back while another path is lit.
float unmet_alpha(const MapView& view) {
    const auto& nodes = view.layout.nodes;
    Index unmet = 0;
    while (unmet + 1 < nodes.size() && nodes[unmet].kind != NodeKind::unmet) ++unmet;
    return lit(view, unmet) ? 1 : 1 - .75f * view.emphasis;
}

void draw_unmet_bar(const Pen& pen, const MapView& view) {
    if (!view.layout.unmet_bar) return;
    const float alpha = unmet_alpha(view);
    if (!view.layout.unmet_hatched)
        return fill_box(pen, *view.layout.unmet_bar, {Token::accent, alpha});
    fill_box(pen, *view.layout.unmet_bar, {Token::accent, .15f * alpha});
    hatch_box(pen, *view.layout.unmet_bar, {Token::accent, .6f * alpha});
}

void draw_strands(const Pen& pen, const MapView& view) {
    const float shown = view.layout.unmet_hatched ? .3f : 1;
    const float alpha = shown * unmet_alpha(view);
    const ImU32 full = color(pen, {Token::accent, alpha}), none = color(pen, {Token::accent, 0});
    const float soft = .5f / pen.ratio;
    const bool down = view.layout.form == Form::narrow;
    for (const Strand& strand : view.layout.strands) {
        const auto across = [&](Point at, float by) {
            return down ? Point{at.x + by, at.y} : Point{at.x, at.y + by};
        };
        const float a = strand.start_width / 2, b = strand.end_width / 2;
        const Point points[] = {across(strand.start, -a - soft), across(strand.start, -a + soft),
                                across(strand.start, a - soft),  across(strand.start, a + soft),
                                across(strand.end, -b - soft),   across(strand.end, -b),
                                across(strand.end, b),           across(strand.end, b + soft)};
        const ImU32 colors[] = {none, full, full, none, none, none, none, none};
        mesh(pen, 2, 4, points, colors);
    }
}

void draw_nodes(const Pen& pen, const MapView& view) {
    for (Index i = 0; i < view.layout.nodes.size(); ++i)
        if (view.layout.nodes[i].shop) draw_shop(pen, view.layout.nodes[i], quiet(view, i));
    draw_unmet_bar(pen, view);
    for (Index i = 0; i < view.layout.nodes.size(); ++i) {
        const LayoutNode& node = view.layout.nodes[i];
        if (node.kind == NodeKind::unmet) continue;
        for (const Box& bar : {node.in_bar, node.out_bar})
            if (bar.w > 0 && bar.h > 0) fill_box(pen, bar, {node.token, quiet(view, i)});
        if (node.id != view.ringed) continue;
        const Box around = node.shop ? *node.shop : node.in_bar.h > 0 ? node.in_bar : node.out_bar;
        stroke_box(pen, {around.x - 4, around.y - 4, around.w + 8, around.h + 8}, {Token::ink}, 2,
                   4);
    }
}

void draw_hosting(const Pen& pen, const MapView& view) {
    const float alpha = 1 - .5f * view.emphasis;
    for (const HostSegment& segment : view.layout.hosting) {
        if (segment.swatch.w > 0) {
            fill_box(pen, segment.swatch, {segment.token, (segment.hatched ? .15f : 1) * alpha});
            if (segment.hatched) hatch_box(pen, segment.swatch, {segment.token, alpha}, 4, 1.25f);
        }
        if (segment.box.w <= 0) continue;
        Box box = segment.box;
        box.w = std::max(box.w - 1, 1.f);
        fill_box(pen, box, {segment.token, (segment.hatched ? .15f : 1) * alpha});
        if (!segment.hatched) continue;
        hatch_box(pen, box, {segment.token, alpha});
        stroke_box(pen, box, {segment.token, alpha});
    }
}

void draw_leaders(const Pen& pen, const MapView& view) {
    const Ink ink{Token::ctl, 1 - .6f * view.emphasis};
    for (const Leader& leader : view.layout.leaders)
        for (std::size_t i = 1; i < leader.points.size(); ++i)
            stroke_line(pen, leader.points[i - 1], leader.points[i], ink);
}

// Whether a label names a node that isn't on the lit path.
bool steps_back(const MapView& view, const Label& label) {
    if (!view.highlight || label.kind != LabelKind::node) return false;
    for (Index i = 0; i < view.layout.nodes.size(); ++i)
        if (names(label, view.layout.nodes[i]) && !view.highlight->nodes[i]) return true;
    return false;
}

void draw_run(const Pen& pen, const TextRun& run, Ink ink) {
    if (ink.alpha <= 0) return;
    if (run.hatched) return hatch_run(pen, run, {Token::ctl, ink.alpha});
    write(pen, run.baseline, run.text, {run.face, run.size}, ink);
}

void draw_labels(const Pen& pen, const MapView& view) {
    for (const Label& label : view.layout.labels) {
        if (label.kind == LabelKind::chip || overlap(label.box, view.covered)) continue;
        const bool back = steps_back(view, label);
        const float fading = label.kind == LabelKind::number ? 1 - view.emphasis : 1;
        for (const TextRun& run : label.runs) {
            // Words on the unmet bar have nothing to stand on while the bar steps back.
            const bool on_bar = run.token == Token::on_accent;
            const bool dim = back && view.emphasis > .5f && !on_bar;
            draw_run(pen, run,
                     {dim ? Token::ink2 : run.token, back && on_bar ? 1 - view.emphasis : fading});
        }
    }
}

}  // namespace

void draw_map(const Pen& pen, const MapView& view) {
    draw_ribbons(pen, view);
    draw_marks(pen, view);
    draw_strands(pen, view);
    draw_nodes(pen, view);
    draw_hosting(pen, view);
    draw_leaders(pen, view);
    draw_labels(pen, view);
    draw_ghosts(pen, view);
    draw_chips(pen, view);
}

}  // namespace channelmap
