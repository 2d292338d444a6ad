// Between two layouts: what both have moves, what one has grows from nothing or shrinks to it.
#include "core/layout.h"

#include <algorithm>

namespace channelmap {
namespace {

float mix(float a, float b, float t) { return a + (b - a) * t; }
Point mix(Point a, Point b, float t) { return {mix(a.x, b.x, t), mix(a.y, b.y, t)}; }
Box mix(Box a, Box b, float t) {
    return {mix(a.x, b.x, t), mix(a.y, b.y, t), mix(a.w, b.w, t), mix(a.h, b.h, t)};
}
Curve mix(const Curve& a, const Curve& b, float t) {
    return {mix(a.start, b.start, t), mix(a.start_handle, b.start_handle, t),
            mix(a.end_handle, b.end_handle, t), mix(a.end, b.end, t)};
}

template <class Items>
auto named(const Items& items, const std::string& id) {
    return std::find_if(items.begin(), items.end(),
                        [&](const auto& item) { return item.id == id; });
}

// A bar that is not there grows out of the middle of the one that is.
Box mix_bars(Box a, Box b, float t) {
    const auto middle = [](const Box& box) {
        return Box{box.x + box.w / 2, box.y + box.h / 2, 0, 0};
    };
    if (a.w <= 0 && b.w <= 0) return b;
    if (a.w <= 0) a = middle(b);
    if (b.w <= 0) b = middle(a);
    return mix(a, b, t);
}

Ribbon scaled(Ribbon ribbon, float k) {
    ribbon.width *= k;
    ribbon.true_width *= k;
    ribbon.core_width *= k;
    ribbon.fringe_width *= k;
    return ribbon;
}

Ribbon mix(const Ribbon& a, Ribbon b, float t) {
    b.curve = mix(a.curve, b.curve, t);
    b.width = mix(a.width, b.width, t);
    b.true_width = mix(a.true_width, b.true_width, t);
    b.core_width = mix(a.core_width, b.core_width, t);
    b.fringe_width = mix(a.fringe_width, b.fringe_width, t);
    return b;
}

void blend_ribbons(const Layout& before, const Layout& after, float t, Layout& out) {
    for (auto& ribbon : out.ribbons) {
        const auto old = named(before.ribbons, ribbon.id);
        ribbon = old == before.ribbons.end() ? scaled(ribbon, t) : mix(*old, ribbon, t);
    }
    for (const auto& old : before.ribbons)
        if (named(after.ribbons, old.id) == after.ribbons.end()) {
            const auto same_node = [&](Index node) {
                return named(after.nodes, before.nodes[node].id);
            };
            const auto from = same_node(old.from), to = same_node(old.to);
            if (from == after.nodes.end() || to == after.nodes.end()) continue;
            auto leaving = scaled(old, 1 - t);
            leaving.from = static_cast<Index>(from - after.nodes.begin());
            leaving.to = static_cast<Index>(to - after.nodes.begin());
            leaving.offer.reset();
            out.ribbons.push_back(std::move(leaving));
        }
}

// Ghosts are those of `after`; one that was there before keeps its way.
void blend_ghosts(const Layout& before, float t, Layout& out) {
    for (auto& ghost : out.ghosts) {
        const auto old = named(before.ghosts, ghost.id);
        if (old != before.ghosts.end()) {
            ghost.curve = mix(old->curve, ghost.curve, t);
            ghost.width = mix(old->width, ghost.width, t);
            ghost.old_width = mix(old->old_width, ghost.old_width, t);
            continue;
        }
        const auto ribbon = named(out.ribbons, ghost.id);
        if (ribbon == out.ribbons.end() || !has_volume(ribbon->mark)) continue;
        ghost.curve = ribbon->curve;
        ghost.width = ribbon->width;
    }
}

// Labels say what is true after; they travel there from where they stood.
void blend_labels(const Layout& before, float t, Layout& out) {
    for (auto& label : out.labels) {
        const auto old =
            std::find_if(before.labels.begin(), before.labels.end(),
                         [&](const Label& l) { return l.id == label.id && l.kind == label.kind; });
        if (old == before.labels.end()) continue;
        const float dx = (old->box.x - label.box.x) * (1 - t),
                    dy = (old->box.y - label.box.y) * (1 - t);
        label.box.x += dx;
        label.box.y += dy;
        for (auto& run : label.runs) run.baseline = {run.baseline.x + dx, run.baseline.y + dy};
    }
}

}  // namespace

Layout blend(const Layout& before, const Layout& after, float t) {
    if (t >= 1 || before.form != after.form || before.width != after.width) return after;
    Layout out = after;
    out.scale = before.scale + (after.scale - before.scale) * static_cast<double>(t);
    for (auto& node : out.nodes) {
        const auto old = named(before.nodes, node.id);
        if (old == before.nodes.end()) continue;
        node.slot = mix(old->slot, node.slot, t);
        if (node.shop && old->shop) node.shop = mix(*old->shop, *node.shop, t);
        node.in_bar = mix_bars(old->in_bar, node.in_bar, t);
        node.out_bar = mix_bars(old->out_bar, node.out_bar, t);
    }
    blend_ribbons(before, after, t, out);
    blend_ghosts(before, t, out);
    blend_labels(before, t, out);
    if (before.unmet_bar && after.unmet_bar)
        out.unmet_bar = mix(*before.unmet_bar, *after.unmet_bar, t);
    if (before.strands.size() == after.strands.size())
        for (std::size_t i = 0; i < out.strands.size(); ++i) {
            const auto &a = before.strands[i], &b = after.strands[i];
            out.strands[i] = {mix(a.start, b.start, t), mix(a.end, b.end, t),
                              mix(a.start_width, b.start_width, t),
                              mix(a.end_width, b.end_width, t)};
        }
    for (auto& segment : out.hosting) {
        const auto old = named(before.hosting, segment.id);
        if (old != before.hosting.end()) segment.box = mix(old->box, segment.box, t);
    }
    return out;
}

}  // namespace channelmap
