// What a comparison adds to the map: dotted outlines of what was, and signed chips.
#include "ui/map/draw_changes.h"

#include "imgui_internal.h"
#include "ui/canvas/lines.h"
#include "ui/canvas/shapes.h"
#include "ui/canvas/strip.h"
#include "ui/map/map_view.h"

namespace channelmap {
namespace {

constexpr float dot = 1.5f, dot_step = 3.7f;

// Both sides of the band that is left, out to where the band was.
void draw_lost(const Pen& pen, const Ghost& ghost, const Band& old, float alpha) {
    if (ghost.old_width <= ghost.width) return;
    const Band now = band_along(ghost.curve, ghost.width, ghost.width);
    const ImU32 tint = color(pen, {Token::ink, lost_opacity * alpha});
    const ImVec2 white = pen.list->_Data->TexUvWhitePixel;
    const std::vector<Point>* edges[][2] = {{&old.left, &now.left}, {&now.right, &old.right}};
    for (const auto& [from, to] : edges) {
        Strip strip(pen);
        for (const std::size_t i : needed_points(*from, *to, 3 * bend_tolerance))
            strip.row({(*from)[i], white, tint}, {(*to)[i], white, tint});
    }
}

}  // namespace

void draw_dots(const Pen& pen, std::span<const Point> line, Ink ink) {
    dots(pen, line, dot, dot_step, ink);
}

// What isn't pointed at steps back.
void draw_ghosts(const Pen& pen, const MapView& view) {
    for (const Ghost& ghost : view.layout.ghosts) {
        const auto hit = view.highlight ? view.highlight->hit.ribbon : std::nullopt;
        const bool lit = hit && view.layout.ribbons[*hit].id == ghost.id;
        const float alpha = lit ? 1 : 1 - .75f * view.emphasis;
        const Band band = band_along(ghost.curve, ghost.old_width, ghost.old_width);
        draw_lost(pen, ghost, band, alpha);
        for (const std::vector<Point>* edge : {&band.left, &band.right})
            draw_dots(pen, *edge, {Token::ink, alpha});
    }
}

void draw_chips(const Pen& pen, const MapView& view) {
    for (const Label& label : view.layout.labels) {
        if (label.kind != LabelKind::chip || overlap(label.box, view.covered)) continue;
        fill_box(pen, label.box, {label.solid ? Token::ink : Token::paper}, 3);
        if (!label.solid) stroke_box(pen, label.box, {Token::ink}, 1, 3);
        for (const TextRun& run : label.runs)
            write(pen, run.baseline, run.text, {run.face, run.size}, {run.token});
    }
}

}  // namespace channelmap
