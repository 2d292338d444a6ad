// What stands in the place of a number that isn't to be shown.
#include <algorithm>
#include <cmath>

#include "ui/draw_map.h"

namespace channelmap {
namespace {

constexpr float spacing = 6;  // px along the ribbon

float length_of(const Band& band) {
    float length = 0;
    for (std::size_t i = 1; i < band.left.size(); ++i) {
        const float x =
            (band.left[i].x + band.right[i].x - band.left[i - 1].x - band.right[i - 1].x) / 2;
        const float y =
            (band.left[i].y + band.right[i].y - band.left[i - 1].y - band.right[i - 1].y) / 2;
        length += std::hypot(x, y);
    }
    return length;
}

Point mix(Point a, Point b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

// The point of a band `along` (0..1) its samples and `across` (0 left .. 1 right).
Point point_in(const Band& band, float along, float across) {
    const float at = along * static_cast<float>(band.left.size() - 1);
    const auto before = std::min(static_cast<std::size_t>(at), band.left.size() - 2);
    const float t = at - static_cast<float>(before);
    return mix(mix(band.left[before], band.left[before + 1], t),
               mix(band.right[before], band.right[before + 1], t), across);
}

}  // namespace

// Lines at 45° to the ribbon, from edge to edge.
void hatch_band(const Pen& pen, const Band& band, float width, Ink ink) {
    const float length = length_of(band);
    if (length <= 0) return;
    const float slant = std::max(width, 1.f);
    for (float start = -slant; start < length; start += spacing) {
        const float from = std::max(0.f, -start / slant);
        const float to = std::min(1.f, (length - start) / slant);
        if (from >= to) continue;
        stroke_line(pen, point_in(band, (start + from * slant) / length, from),
                    point_in(band, (start + to * slant) / length, to), ink, 1);
    }
}

void hatch_run(const Pen& pen, const TextRun& run, Ink ink) {
    const float width = text_width(run.text, run.face, run.size);
    hatch_box(pen, {run.baseline.x, run.baseline.y - run.size * .74f, width, run.size * .8f}, ink,
              4, 1);
}

}  // namespace channelmap
