#include "core/graphics/hatch.h"

#include <algorithm>
#include <cmath>

namespace channelmap {
namespace {

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

// The point of a band `along` (0..1) its samples and `across` (0 left .. 1 right).
Point point_in(const Band& band, float along, float across) {
    const float at = along * static_cast<float>(band.left.size() - 1);
    const auto before = std::min(static_cast<std::size_t>(at), band.left.size() - 2);
    const float t = at - static_cast<float>(before);
    return mix(mix(band.left[before], band.left[before + 1], t),
               mix(band.right[before], band.right[before + 1], t), across);
}

}  // namespace

std::vector<HatchLine> hatch_lines(const Box& box, float spacing) {
    std::vector<HatchLine> lines;
    for (float x = box.x - box.h; x < box.right(); x += spacing) {
        // From the foot at x up to the right, cut off at both sides.
        const float from = std::max(x, box.x), to = std::min(x + box.h, box.right());
        if (from < to)
            lines.push_back({{from, box.bottom() - (from - x)}, {to, box.bottom() - (to - x)}});
    }
    return lines;
}

std::vector<HatchLine> hatch_lines(const Band& band, float width, float spacing) {
    std::vector<HatchLine> lines;
    const float length = length_of(band), slant = std::max(width, 1.f);
    if (length <= 0) return lines;
    for (float start = -slant; start < length; start += spacing) {
        const float from = std::max(0.f, -start / slant);
        const float to = std::min(1.f, (length - start) / slant);
        if (from >= to) continue;
        lines.push_back({point_in(band, (start + from * slant) / length, from),
                         point_in(band, (start + to * slant) / length, to)});
    }
    return lines;
}

}  // namespace channelmap
