// What a comparison adds to the map: dotted outlines of what was, and signed chips.
#include <cmath>

#include "ui/draw_map.h"

namespace channelmap {
namespace {

constexpr float dot = 1.5f, dot_step = 3.7f;

void draw_lost(const Pen& pen, const Ghost& ghost, float alpha) {
    if (ghost.old_width <= ghost.width) return;
    const Band old = band_along(ghost.curve, ghost.old_width, ghost.old_width),
               now = band_along(ghost.curve, ghost.width, ghost.width);
    const std::vector<Point>* edges[][2] = {{&old.left, &now.left}, {&now.right, &old.right}};
    for (const auto& [from, to] : edges) {
        std::vector<Point> points;
        for (std::size_t i = 0; i < from->size(); ++i) {
            points.push_back((*from)[i]);
            points.push_back((*to)[i]);
        }
        const std::vector<ImU32> colors(points.size(),
                                        color(pen, {Token::ink, lost_opacity * alpha}));
        mesh(pen, static_cast<int>(from->size()), 2, points, colors);
    }
}

}  // namespace

void draw_dots(const Pen& pen, std::span<const Point> line, Ink ink) {
    float next = 0;  // along the line, from the last point passed
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1], b = line[i];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        for (; next < length; next += dot_step) {
            const float t = next / length;
            fill_disc(pen, {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}, dot / 2, ink);
        }
        next -= length;
    }
}

// What isn't pointed at steps back.
void draw_ghosts(const Pen& pen, const MapView& view) {
    for (const Ghost& ghost : view.layout.ghosts) {
        const auto hit = view.highlight ? view.highlight->hit.ribbon : std::nullopt;
        const bool lit = hit && view.layout.ribbons[*hit].id == ghost.id;
        const float alpha = lit ? 1 : 1 - .75f * view.emphasis;
        draw_lost(pen, ghost, alpha);
        const Band band = band_along(ghost.curve, ghost.old_width, ghost.old_width);
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
