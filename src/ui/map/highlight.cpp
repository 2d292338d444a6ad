#include "ui/map/highlight.h"

#include <algorithm>

#include "core/interaction/hit.h"
#include "core/layout/form.h"

namespace channelmap {
namespace {

// Where a ribbon or node stands in its column's stack.
float stack_place(const Layout& layout, const Hit& hit, bool at_end) {
    const bool down = layout.form == Form::narrow;
    if (hit.node) return down ? layout.nodes[*hit.node].slot.x : layout.nodes[*hit.node].slot.y;
    const Curve& curve = layout.ribbons[*hit.ribbon].curve;
    const Point point = at_end ? curve.end : curve.start;
    return down ? point.x : point.y;
}

// The hits that share the other ribbons with `hit` and stand before it: their shares add to its
// offset.
std::vector<Hit> before(const Layout& layout, const Hit& hit) {
    std::vector<Hit> hits;
    if (hit.node) {
        const NodeKind kind = layout.nodes[*hit.node].kind;
        for (Index i = 0; i < layout.nodes.size(); ++i)
            if (layout.nodes[i].kind == kind &&
                stack_place(layout, {.node = i}, false) < stack_place(layout, hit, false))
                hits.push_back({.node = i});
        return hits;
    }
    const Ribbon& ribbon = layout.ribbons[*hit.ribbon];
    const bool left = layout.nodes[ribbon.from].kind == NodeKind::buyer;
    for (Index i = 0; i < layout.ribbons.size(); ++i) {
        const Ribbon& other = layout.ribbons[i];
        if (other.width <= 0 || (left ? other.to != ribbon.to : other.from != ribbon.from))
            continue;
        if (stack_place(layout, {.ribbon = i}, left) < stack_place(layout, hit, left))
            hits.push_back({.ribbon = i});
    }
    return hits;
}

}  // namespace

Highlight highlight_of(const Story& story, const Flow& flow, const Layout& layout, const Hit& hit) {
    Highlight light{.hit = hit};
    const std::vector<float> shares = path_shares(story, flow, layout, hit);
    light.ribbons.resize(layout.ribbons.size());
    light.nodes.resize(layout.nodes.size());
    for (Index i = 0; i < shares.size() && i < layout.ribbons.size(); ++i)
        light.ribbons[i].share = shares[i];
    for (const Hit& earlier : before(layout, hit)) {
        const std::vector<float> others = path_shares(story, flow, layout, earlier);
        for (Index i = 0; i < others.size() && i < light.ribbons.size(); ++i)
            light.ribbons[i].offset += others[i];
    }
    // The edges' order across: left of the flow is up where flows run right, and right where they
    // run down.
    for (PathPart& part : light.ribbons) {
        part.offset = std::clamp(part.offset, 0.f, 1 - part.share);
        if (layout.form == Form::narrow) part.offset = 1 - part.share - part.offset;
    }
    for (Index i = 0; i < layout.ribbons.size(); ++i) {
        if (light.ribbons[i].share <= 0) continue;
        light.nodes[layout.ribbons[i].from] = true;
        light.nodes[layout.ribbons[i].to] = true;
    }
    if (hit.node) light.nodes[*hit.node] = true;
    return light;
}

}  // namespace channelmap
