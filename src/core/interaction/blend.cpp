#include "core/interaction/blend.h"

#include <algorithm>

#include "core/interaction/restack.h"

namespace channelmap {
namespace {

using channelmap::mix;
float mix(float a, float b, float t) { return a + (b - a) * t; }
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
    const auto none = [](const Box& box) { return box.w <= 0 && box.h <= 0; };
    if (none(a) && none(b)) return b;
    if (none(a)) a = middle(b);
    if (none(b)) b = middle(a);
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

// The same offer in another state, such as a bar that was lifted, is another ribbon.
bool same_kind(const Ribbon& a, const Ribbon& b) {
    return a.mark == b.mark || (has_volume(a.mark) && has_volume(b.mark));
}

struct RibbonBlender {
    const Layout &before, &after;
    const Stages& stages;
    Layout& out;

    void arrive() {
        for (auto& ribbon : out.ribbons) {
            const auto old = named(before.ribbons, ribbon.id);
            if (old != before.ribbons.end() && same_kind(*old, ribbon))
                ribbon = mix(*old, ribbon, stages.flows);
            else if (has_volume(ribbon.mark))
                ribbon = scaled(ribbon, stages.flows);
            else
                ribbon.shown *= stages.flows;
        }
    }

    void leave() {
        for (const auto& old : before.ribbons) {
            const auto next = named(after.ribbons, old.id);
            const bool gone = next == after.ribbons.end();
            if (gone || !same_kind(old, *next))
                add_leaving(old, gone && !old.id.ends_with('~') ? "" : "~");
        }
    }

    // The new state of a ribbon keeps the id; the old one gets `suffix`.
    void add_leaving(const Ribbon& old, const char* suffix) {
        const auto same_node = [&](Index node) {
            return named(after.nodes, before.nodes[node].id);
        };
        const auto from = same_node(old.from), to = same_node(old.to);
        if (from == after.nodes.end() || to == after.nodes.end()) return;
        const bool flows = has_volume(old.mark);
        auto leaving = flows ? scaled(old, 1 - stages.flows) : old;
        if (!flows) leaving.shown *= 1 - stages.marks;
        leaving.from = static_cast<Index>(from - after.nodes.begin());
        leaving.to = static_cast<Index>(to - after.nodes.begin());
        leaving.offer.reset();
        leaving.id += suffix;
        out.ribbons.push_back(std::move(leaving));
    }
};

// Ghosts are those of `after`; one that was there before moves along.
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

// Where only one layout has the unmet stream, its shape is used; restack() gives it its width.
void blend_unmet(const Layout& before, float t, Layout& out) {
    if (!before.unmet_bar && t <= 0) {
        out.unmet_bar.reset();
        out.strands.clear();
    }
    if (!before.unmet_bar) return;
    if (!out.unmet_bar || before.strands.size() != out.strands.size()) {
        const bool gone = !out.unmet_bar;
        if (gone || t < .5f) {
            out.unmet_bar = before.unmet_bar;
            out.strands = before.strands;
        }
        return;
    }
    out.unmet_bar = mix(*before.unmet_bar, *out.unmet_bar, t);
    for (std::size_t i = 0; i < out.strands.size(); ++i) {
        const auto &a = before.strands[i], &b = out.strands[i];
        out.strands[i] = {mix(a.start, b.start, t), mix(a.end, b.end, t),
                          mix(a.start_width, b.start_width, t), mix(a.end_width, b.end_width, t)};
    }
}

// Labels show the texts of `after` and move there from their old places.
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

Stages era_stages(float t) {
    const auto part = [t](float from, float to) {
        const float left = 1 - std::clamp((t - from) / (to - from), 0.f, 1.f);
        return 1 - left * left * left;
    };
    return {part(0, .35f), part(.2f, .6f), part(.4f, 1)};
}

Layout blend(const Layout& before, const Layout& after, const Stages& stages) {
    const float t = stages.flows;
    const bool done = t >= 1 && stages.marks >= 1 && stages.shops >= 1;
    if (done || before.form != after.form || before.width != after.width) return after;
    Layout out = after;
    out.scale = before.scale + (after.scale - before.scale) * static_cast<double>(t);
    for (auto& node : out.nodes) {
        const auto old = named(before.nodes, node.id);
        if (old == before.nodes.end()) continue;
        node.slot = mix(old->slot, node.slot, t);
        node.open = mix(old->open, node.open, stages.shops);
        if (node.shop && old->shop) node.shop = mix(*old->shop, *node.shop, t);
        node.in_bar = mix_bars(old->in_bar, node.in_bar, t);
        node.out_bar = mix_bars(old->out_bar, node.out_bar, t);
    }
    RibbonBlender ribbons{before, after, stages, out};
    ribbons.arrive();
    ribbons.leave();
    blend_unmet(before, t, out);
    if (t > 0 && t < 1) restack(out);
    blend_ghosts(before, t, out);
    blend_labels(before, t, out);
    for (auto& segment : out.hosting) {
        const auto old = named(before.hosting, segment.id);
        if (old != before.hosting.end()) segment.box = mix(old->box, segment.box, t);
    }
    return out;
}

}  // namespace channelmap
