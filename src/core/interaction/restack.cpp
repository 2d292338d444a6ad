#include "core/interaction/restack.h"

#include <algorithm>

#include "core/base/sort_few.h"
#include "core/layout/form.h"
#include "core/layout/layout_plan.h"

namespace channelmap {
namespace {

struct Restacker {
    Layout& layout;
    bool down = layout.form == Form::narrow;

    float& across(Point& point) const { return down ? point.x : point.y; }
    float& across_start(Box& box) const { return down ? box.x : box.y; }
    float& across_size(Box& box) const { return down ? box.w : box.h; }

    // The ribbons on one side of a node, in the order of their other ends; on arrival flows come
    // before tubes (see plan::dock).
    std::vector<Index> at_side(Index node, bool arriving) const {
        std::vector<Index> found;
        for (Index i = 0; i < layout.ribbons.size(); ++i) {
            const auto& ribbon = layout.ribbons[i];
            const bool docks = has_volume(ribbon.mark) || ribbon.mark == Mark::announced;
            if ((arriving ? ribbon.to : ribbon.from) == node && (docks || !arriving))
                found.push_back(i);
        }
        sort_few(found, [&](Index x, Index y) {
            const Ribbon &a = layout.ribbons[x], &b = layout.ribbons[y];
            if (arriving && has_volume(a.mark) != has_volume(b.mark)) return has_volume(a.mark);
            return arriving ? a.from < b.from : a.to < b.to;
        });
        return found;
    }

    static float room_of(const Ribbon& ribbon) {
        return has_volume(ribbon.mark) ? ribbon.width : plan::mark_room * ribbon.shown;
    }

    void move(Ribbon& ribbon, bool arriving, float to) const {
        auto& curve = ribbon.curve;
        if (arriving || !(has_volume(ribbon.mark) || ribbon.mark == Mark::announced))
            across(curve.end) = across(curve.end_handle) = to;
        if (!arriving) across(curve.start) = across(curve.start_handle) = to;
    }

    void stack(Index node, bool arriving) {
        auto& at = layout.nodes[node];
        const auto ribbons = at_side(node, arriving);
        float total = 0, low = 1e9f, high = -1e9f;
        for (const Index i : ribbons) total += room_of(layout.ribbons[i]);
        float place = across_start(at.slot) + across_size(at.slot) / 2 - total / 2;
        for (const Index i : ribbons) {
            auto& ribbon = layout.ribbons[i];
            const float room = room_of(ribbon);
            move(ribbon, arriving, place + room / 2);
            if (has_volume(ribbon.mark) && room > 0) {
                low = std::min(low, place);
                high = std::max(high, place + room);
            }
            place += room;
        }
        Box& bar = arriving ? at.in_bar : at.out_bar;
        const bool drawn = bar.w > 0 && bar.h > 0;
        if (low > high || !(drawn || at.kind == NodeKind::unmet)) return;
        across_start(bar) = low;
        across_size(bar) = std::max(2.f, high - low);
        if (at.kind == NodeKind::unmet) fit_unmet(low, high - low);
    }

    // The bar and the strands of unmet demand are as high as the flows that end there.
    void fit_unmet(float start, float size) {
        if (!layout.unmet_bar) return;
        Box& bar = *layout.unmet_bar;
        const float old_start = across_start(bar), old_size = across_size(bar);
        if (old_size <= 0) return;
        const float k = size / old_size;
        for (auto& strand : layout.strands) {
            for (Point* end : {&strand.start, &strand.end})
                across(*end) = start + (across(*end) - old_start) * k;
            strand.start_width *= k;
            strand.end_width *= k;
        }
        across_start(bar) = start;
        across_size(bar) = size;
    }
};

}  // namespace

void restack(Layout& layout) {
    Restacker restacker{layout};
    for (Index node = 0; node < layout.nodes.size(); ++node)
        for (const bool arriving : {true, false}) restacker.stack(node, arriving);
}

}  // namespace channelmap
