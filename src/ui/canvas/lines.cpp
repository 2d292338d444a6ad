#include "ui/canvas/lines.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/canvas/shapes.h"
#include "ui/canvas/stencils.h"
#include "ui/canvas/strip.h"

namespace channelmap {
namespace {

float distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

// A point of a line, `along` px from its begin, and what half a stroke of 1 px adds on its right.
struct Station {
    Point at, side;
    float along = 0;
};

// The line without needless points and without those that repeat.
std::vector<Station> stations(std::span<const Point> points) {
    std::vector<Station> line;
    for (const std::size_t i : needed_points(points, {}, bend_tolerance))
        if (line.empty() || distance(line.back().at, points[i]) > 1e-3f)
            line.push_back({.at = points[i], .side = {}, .along = 0});
    if (line.size() < 2) return {};
    Point before{};
    for (std::size_t i = 0; i < line.size(); ++i) {
        Point normal = before;
        if (i + 1 < line.size()) {
            const float length = distance(line[i].at, line[i + 1].at);
            line[i + 1].along = line[i].along + length;
            normal = {(line[i].at.y - line[i + 1].at.y) / length,
                      (line[i + 1].at.x - line[i].at.x) / length};
        }
        // Where two pieces meet, as long as both need, but no spike at a sharp corner.
        const Point mean = i == 0 ? normal : mix(before, normal, .5f);
        const float length2 = std::max(mean.x * mean.x + mean.y * mean.y, .01f);
        line[i].side = {mean.x / length2, mean.y / length2};
        before = normal;
    }
    return line;
}

// Draws a line through a patch that repeats along it, `phase` px into the patch at its begin. `ink`
// gives the colour at a part 0..1 of the way; it changes evenly between the `stops`.
template <class InkAt>
void draw_through(const Pen& pen, const std::vector<Station>& line, const Patch& patch,
                  bool repeats, float phase, std::span<const float> stops, const InkAt& ink) {
    if (line.size() < 2 || patch.step.y == 0) return;
    const float total = line.back().along, length = patch.length / pen.ratio,
                reach = patch.reach / pen.ratio;
    Strip strip(pen);
    float begin = -phase;  // of the patch, along the line
    const auto row = [&](Point at, Point side, float along, bool joined) {
        const float u = repeats ? std::clamp((along - begin) / length, 0.f, 1.f) : .5f;
        const ImU32 color = ink(std::clamp(along / total, 0.f, 1.f));
        strip.row({{at.x - side.x * reach, at.y - side.y * reach}, patch.uv(u, 0), color},
                  {{at.x + side.x * reach, at.y + side.y * reach}, patch.uv(u, 1), color}, joined);
    };
    std::size_t stop = 0;
    row(line[0].at, line[0].side, 0, false);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Station &a = line[i - 1], &b = line[i];
        while (true) {
            while (stop < stops.size() && stops[stop] * total <= a.along) ++stop;
            const float next_stop = stop < stops.size() ? stops[stop] * total : total + 1,
                        patch_end = repeats ? begin + length : total + 1,
                        along = std::min(next_stop, patch_end);
            if (along >= b.along - 1e-3f) break;
            const float t = (along - a.along) / (b.along - a.along);
            const Point at = mix(a.at, b.at, t), side = mix(a.side, b.side, t);
            row(at, side, along, true);
            if (next_stop <= patch_end) ++stop;
            if (patch_end <= next_stop) {
                begin += length;
                row(at, side, along, false);
            }
        }
        row(b.at, b.side, b.along, true);
    }
}

void stroke(const Pen& pen, std::span<const Point> points, Ink ink, float thickness) {
    const Patch patch = pen.stencils->patch({Stencil::Kind::line, thickness * pen.ratio});
    const ImU32 tint = color(pen, ink);
    draw_through(pen, stations(points), patch, false, 0, {}, [tint](float) { return tint; });
}

// A part of a band from edge to edge, and how far its corners are into the hatching.
struct HatchRow {
    Point left, right;
    float along = 0;
};

void hatch_rows(const Pen& pen, std::span<const HatchRow> rows, float slant, ImU32 tint,
                float spacing, float thickness) {
    const Patch patch =
        pen.stencils->patch({Stencil::Kind::hatch, thickness * pen.ratio, spacing * pen.ratio});
    if (patch.step.x == 0 || rows.size() < 2) return;
    const float length = patch.length / pen.ratio;
    // Side by side as many strips as it takes for each to span half a patch at most.
    const int strips = static_cast<int>(std::ceil(slant / (length / 2)));
    for (int i = 0; i < strips; ++i) {
        const float from = static_cast<float>(i) / static_cast<float>(strips),
                    to = static_cast<float>(i + 1) / static_cast<float>(strips);
        const float ahead = slant * (1 - from), behind = slant * (1 - to);
        const auto whole = [&](float px) { return spacing * std::floor(px / spacing); };
        float begin = whole(rows[0].along + behind);
        const float room = whole(length - (ahead - behind));
        Strip strip(pen);
        const auto row = [&](const HatchRow& at, bool joined) {
            strip.row({mix(at.left, at.right, from),
                       patch.uv((at.along + ahead - begin) / length, .5f), tint},
                      {mix(at.left, at.right, to),
                       patch.uv((at.along + behind - begin) / length, .5f), tint},
                      joined);
        };
        row(rows[0], false);
        for (std::size_t k = 1; k < rows.size(); ++k) {
            const HatchRow &a = rows[k - 1], &b = rows[k];
            while (b.along + behind - begin > room) {
                const float along = begin + room - behind;
                const float t = std::clamp((along - a.along) / (b.along - a.along), 0.f, 1.f);
                const HatchRow cut{mix(a.left, b.left, t), mix(a.right, b.right, t), along};
                row(cut, true);
                begin += room;
                row(cut, false);
            }
            row(b, true);
        }
    }
}

}  // namespace

void stroke_line(const Pen& pen, Point from, Point to, Ink ink, float thickness) {
    if (from.y == to.y ||
        from.x == to.x) {  // upright and level lines are boxes, so that they stay crisp
        const float half = thickness / 2;
        const bool level = from.y == to.y;
        fill_box(
            pen,
            level ? Box{std::min(from.x, to.x), from.y - half, std::abs(to.x - from.x), thickness}
                  : Box{from.x - half, std::min(from.y, to.y), thickness, std::abs(to.y - from.y)},
            ink);
        return;
    }
    const Point ends[] = {from, to};
    stroke(pen, ends, ink, thickness);
}

void stroke_path(const Pen& pen, std::span<const Point> points, Ink ink, float thickness) {
    stroke(pen, points, ink, thickness);
}

float swell(float t) {
    constexpr float taper = .3f;
    const float x = std::clamp(std::min(t, 1 - t) / taper, 0.f, 1.f);
    return x * x * (3 - 2 * x);
}

void dashes(const Pen& pen, std::span<const Point> points, Dash dash, Token from, Token to,
            float alpha) {
    const bool quiet = pen.theme->quiet_dashes() && dash.ends != dash.middle;
    const auto ink = [&](float t) {
        const float part = quiet ? dash.ends + (dash.middle - dash.ends) * swell(t) : 1;
        return mixed_color(pen, from, to, t, alpha * part);
    };
    const Patch patch = pen.stencils->patch({Stencil::Kind::dashes, dash.thickness * pen.ratio,
                                             dash.on * pen.ratio, dash.off * pen.ratio});
    constexpr float swells[] = {.15f, .3f, .7f, .85f};
    draw_through(pen, stations(points), patch, true, 0,
                 quiet ? std::span<const float>(swells) : std::span<const float>(), ink);
}

void dash_box(const Pen& pen, const Box& box, Ink ink, float on, float off) {
    const Point around[] = {{box.x + .5f, box.y + .5f},
                            {box.right() - .5f, box.y + .5f},
                            {box.right() - .5f, box.bottom() - .5f},
                            {box.x + .5f, box.bottom() - .5f},
                            {box.x + .5f, box.y + .5f}};
    dashes(pen, around, {on, off, 1}, ink.token, ink.token, ink.alpha);
}

void dots(const Pen& pen, std::span<const Point> points, float diameter, float step, Ink ink) {
    const Patch patch =
        pen.stencils->patch({Stencil::Kind::dots, diameter * pen.ratio, step * pen.ratio});
    std::vector<Station> line = stations(points);
    if (line.size() < 2) return;
    // The whole first and the whole last dot.
    const float reach = patch.reach / pen.ratio, whole = line.back().along;
    const float end = std::floor(whole / step + 1e-4f) * step + reach;
    const auto stretched = [](Station& at, const Station& from, float by) {
        const float length = at.along - from.along;
        at.at = mix(from.at, at.at, 1 + by / length);
    };
    stretched(line.front(), {line[1].at, {}, -line[1].along}, reach);
    while (line.size() > 2 && line[line.size() - 2].along >= end - 1e-3f) line.pop_back();
    stretched(line.back(), line[line.size() - 2], end - line.back().along);
    for (Station& station : line) station.along += reach;
    line.front().along = 0;
    line.back().along = end + reach;
    const ImU32 tint = color(pen, ink);
    draw_through(pen, line, patch, true, step - reach, {}, [tint](float) { return tint; });
}

void hatch_box(const Pen& pen, const Box& box, Ink ink, float spacing, float thickness) {
    if (box.w <= 0 || box.h <= 0) return;
    constexpr float shift = 1;  // half a px to the right and half a px down
    const HatchRow rows[] = {
        {{box.x, box.bottom()}, {box.x, box.y}, spacing - shift},
        {{box.right(), box.bottom()}, {box.right(), box.y}, spacing - shift + box.w}};
    hatch_rows(pen, rows, box.h, color(pen, ink), spacing, thickness);
}

void hatch_band(const Pen& pen, const Band& band, float width, Ink ink, float spacing,
                float thickness) {
    std::vector<HatchRow> rows;
    for (const std::size_t i : needed_points(band.left, band.right, bend_tolerance)) {
        HatchRow row{band.left[i], band.right[i], 0};
        if (!rows.empty())
            row.along = rows.back().along + distance(mix(rows.back().left, rows.back().right, .5f),
                                                     mix(row.left, row.right, .5f));
        rows.push_back(row);
    }
    hatch_rows(pen, rows, std::max(width, 1.f), color(pen, ink), spacing, thickness);
}

}  // namespace channelmap
