#include <algorithm>
#include <cmath>

#include "ui/draw_map.h"

namespace channelmap {
namespace {

// Faint on its way, where it would tangle with what flows.
constexpr Dash open_tube{.on = 5, .off = 4, .thickness = 1.25f, .ends = 1, .middle = .35f};

Point mix(Point a, Point b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

void draw_tube(const Pen& pen, const Ribbon& ribbon, float alpha) {
    const Band band =
        band_along(ribbon.curve, std::max(ribbon.width, 8.f), std::max(ribbon.width, 8.f));
    for (const std::vector<Point>* edge : {&band.left, &band.right})
        dashes(pen, *edge, open_tube, ribbon.end, ribbon.end, alpha);
    stroke_line(pen, band.left.back(), band.right.back(), {ribbon.end, alpha}, 1.25f);
}

void draw_barred(const Pen& pen, const Ribbon& ribbon, float alpha, bool down) {
    const Point end = ribbon.curve.end;
    stroke_line(pen, ribbon.curve.start, end, {ribbon.end, alpha}, 2);
    const Point cap = down ? Point{6, 0} : Point{0, 6};
    stroke_line(pen, {end.x - cap.x, end.y - cap.y}, {end.x + cap.x, end.y + cap.y},
                {ribbon.end, alpha}, 2.5f);
}

// 45° lines across the band, each 5 px along it.
void draw_hatched(const Pen& pen, const Ribbon& ribbon, float alpha) {
    const float width = std::max(ribbon.width, 6.f);
    const Band band = band_along(ribbon.curve, width, width);
    const int last = static_cast<int>(band.left.size()) - 1;
    float walked = 0, next = 0;
    for (int i = 0; i < last; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const float step = std::max(std::hypot(band.left[at + 1].x - band.left[at].x,
                                               band.left[at + 1].y - band.left[at].y),
                                    .01f);
        const int reach = std::max(1, static_cast<int>(width / step + .5f));
        while (next < walked + step && i + reach <= last) {
            const float t = (next - walked) / step;
            const auto to = static_cast<std::size_t>(std::min(i + reach, last - 1));
            stroke_line(pen, mix(band.right[at], band.right[at + 1], t),
                        mix(band.left[to], band.left[to + 1], t), {ribbon.end, alpha}, 1.6f);
            next += 5;
        }
        walked += step;
    }
    for (const std::vector<Point>* edge : {&band.left, &band.right})
        stroke_path(pen, *edge, {ribbon.end, alpha}, 1);
}

}  // namespace

void draw_marks(const Pen& pen, const MapView& view) {
    const bool down = view.layout.form == Form::narrow;
    for (Index i = 0; i < view.layout.ribbons.size(); ++i) {
        const Ribbon& ribbon = view.layout.ribbons[i];
        const bool lit = view.highlight && view.highlight->hit.ribbon == i;
        const float alpha = ribbon.shown * (lit ? 1 : 1 - .75f * view.emphasis);
        if (ribbon.mark == Mark::announced) draw_tube(pen, ribbon, alpha);
        if (ribbon.mark == Mark::barred) draw_barred(pen, ribbon, alpha, down);
        if (ribbon.mark == Mark::unknown) draw_hatched(pen, ribbon, alpha);
        if (ribbon.id == view.ringed)
            stroke_circle(pen, point_at(ribbon.curve, .5f), 12, {Token::ink}, 2);
    }
}

}  // namespace channelmap
