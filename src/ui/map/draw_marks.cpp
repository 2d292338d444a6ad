#include "ui/map/draw_marks.h"

#include <algorithm>
#include <cmath>

#include "core/layout/form.h"
#include "ui/canvas/lines.h"
#include "ui/canvas/shapes.h"
#include "ui/map/draw_hatched.h"
#include "ui/map/map_view.h"

namespace channelmap {
namespace {

// Faint on its way, where it would tangle with what flows.
constexpr Dash open_tube{.on = 5, .off = 4, .thickness = 1.25f, .ends = 1, .middle = .35f};

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
    constexpr float half_cap = 4.5f;  // shorter than the room between marks
    const Point cap = down ? Point{half_cap, 0} : Point{0, half_cap};
    stroke_line(pen, {end.x - cap.x, end.y - cap.y}, {end.x + cap.x, end.y + cap.y},
                {ribbon.end, alpha}, 2.5f);
}

void draw_hatched(const Pen& pen, const Ribbon& ribbon, float alpha) {
    const float width = std::max(ribbon.width, 6.f);
    const Band band = band_along(ribbon.curve, width, width);
    hatch_band(pen, band, width, {ribbon.end, alpha}, 5, 1.6f);
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
