// Finds a place for a tooltip where it hides nothing that it describes.
#include "ui/panels/tooltip_place.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/tooltip.h"

namespace channelmap {
namespace {

constexpr float away = 14, step = 16;  // px: from the pointer, and between places to try
constexpr int on_pointer = 1000, on_label = 40, on_hit = 3;

bool is_live(const Layout& layout, const Highlight& highlight, const Label& label) {
    for (Index i = 0; i < layout.nodes.size(); ++i)
        if (highlight.nodes[i] && layout.nodes[i].id == label.id) return true;
    return false;
}

// What a box may hide: the labels of the path, and points on its ribbons, weighted.
struct Path {
    std::vector<Box> labels;
    struct Spot {
        Point at;
        int weight = 1;
    };
    std::vector<Spot> spots;

    Path(const Layout& layout, const Highlight& highlight) {
        for (const Label& label : layout.labels)
            if (is_live(layout, highlight, label)) labels.push_back(label.box);
        for (Index i = 0; i < layout.ribbons.size(); ++i)
            if (highlight.ribbons[i].share > 0)
                add_ribbon(layout.ribbons[i], highlight.hit.ribbon == i ? on_hit : 1);
    }

    void add_ribbon(const Ribbon& ribbon, int weight) {
        constexpr int steps = 17;
        const Band band = band_along(ribbon.curve, ribbon.width, ribbon.width, steps);
        for (std::size_t k = 0; k < band.left.size(); ++k) {
            const Point left = band.left[k], right = band.right[k];
            for (const float side : {0.f, .5f, 1.f})
                spots.push_back(
                    {{left.x + (right.x - left.x) * side, left.y + (right.y - left.y) * side},
                     weight});
        }
    }

    int hidden_by(const Box& box) const {
        int hidden = 0;
        for (const Box& label : labels) hidden += overlap(label, box) ? on_label : 0;
        for (const Spot& spot : spots) hidden += contains(box, spot.at) ? spot.weight : 0;
        return hidden;
    }
};

// From a point to the nearest one of a box; 0 inside.
float distance(Point point, const Box& box) {
    const float x = std::max({box.x - point.x, point.x - box.right(), 0.f});
    const float y = std::max({box.y - point.y, point.y - box.bottom(), 0.f});
    return std::hypot(x, y);
}

}  // namespace

int hidden_by(const Layout& layout, const Highlight& highlight, const Box& box) {
    return Path(layout, highlight).hidden_by(box);
}

Box tooltip_place(const Layout& layout, const Highlight& highlight, Point pointer, const Box& size,
                  const Box& bounds) {
    const Path path(layout, highlight);
    const float right = std::max(bounds.x, bounds.right() - size.w),
                foot = std::max(bounds.y, bounds.bottom() - size.h);
    Box best{bounds.x, bounds.y, size.w, size.h};
    int least = 1 << 30;
    float nearest = 0;
    for (float y = bounds.y; y <= foot; y += step)
        for (float x = bounds.x; x <= right; x += step) {
            const Box box{x, y, size.w, size.h};
            const float far = distance(pointer, box);
            if (least == 0 && far >= nearest) continue;
            const int hidden = path.hidden_by(box) + (far < away ? on_pointer : 0);
            if (hidden > least || (hidden == least && far >= nearest)) continue;
            least = hidden;
            nearest = far;
            best = box;
        }
    return best;
}

}  // namespace channelmap
