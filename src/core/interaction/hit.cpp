#include "core/interaction/hit.h"

#include <algorithm>

namespace channelmap {
namespace {

Box grown(Box box, float reach) {
    const float dx = std::max(0.f, reach - box.w / 2), dy = std::max(0.f, reach - box.h / 2);
    return {box.x - dx, box.y - dy, box.w + 2 * dx, box.h + 2 * dy};
}

float distance_to_centre_line(const Ribbon& ribbon, Point point) {
    float best = 1e9f;
    for (int i = 0; i <= 32; ++i) {
        const Point at = point_at(ribbon.curve, static_cast<float>(i) / 32);
        const float dx = at.x - point.x, dy = at.y - point.y;
        best = std::min(best, dx * dx + dy * dy);
    }
    return best;
}

// The flows of the model that a hit selects: each member restricts one end, or nothing.
struct Selection {
    const LayoutNode *buyer = nullptr, *channel = nullptr, *product = nullptr;
    bool unmet_only = false, sold_only = false;
};

Selection select(const Layout& layout, Index node) {
    const auto& at = layout.nodes[node];
    switch (at.kind) {
    case NodeKind::buyer: return {.buyer = &at};
    case NodeKind::seller: return {.channel = &at, .sold_only = true};
    case NodeKind::product: return {.product = &at};
    case NodeKind::unmet: break;
    }
    return {.unmet_only = true};
}

Selection merge(Selection a, const Selection& b) {
    if (b.buyer) a.buyer = b.buyer;
    if (b.channel) a.channel = b.channel;
    if (b.product) a.product = b.product;
    a.unmet_only |= b.unmet_only;
    a.sold_only |= b.sold_only;
    return a;
}

// The sum of all flows within both selections.
double sum_within(const Story& story, const Flow& flow, const Selection& a, const Selection& b) {
    double sum = 0;
    const auto agrees = [](const LayoutNode* wanted, Index is) {
        if (!wanted || wanted->items.empty()) return !wanted || wanted->item == is;
        return std::find(wanted->items.begin(), wanted->items.end(), is) != wanted->items.end();
    };
    const Selection both[] = {a, b};
    for (Index buyer = 0; buyer < flow.buyers; ++buyer)
        for (Index p = 0; p < flow.products.size(); ++p) {
            const auto allowed = [&](bool unmet, Index channel) {
                return std::all_of(std::begin(both), std::end(both), [&](const Selection& s) {
                    return agrees(s.buyer, buyer) && agrees(s.product, flow.products[p]) &&
                           (unmet ? !s.sold_only && !s.channel
                                  : !s.unmet_only && agrees(s.channel, channel));
                });
            };
            if (allowed(true, 0)) sum += flow.unmet[buyer * flow.products.size() + p].central;
            for (Index c = 0; c < story.channels.size(); ++c)
                if (allowed(false, c)) sum += flow.flow(buyer, c, p).central;
        }
    return sum;
}

// On the node's storefront, or near one of its bars.
bool is_on(const LayoutNode& node, Point point, float reach) {
    const auto near_bar = [&](const Box& bar) {
        return bar.w > 0 && contains(grown(bar, reach / 2), point);
    };
    return near_bar(node.in_bar) || near_bar(node.out_bar) ||
           (node.shop && contains(*node.shop, point));
}

std::optional<Index> node_of_label(const Layout& layout, Point point) {
    for (const auto& label : layout.labels)
        if (label.kind == LabelKind::node && contains(label.box, point))
            if (const auto node = find_id(layout.nodes, label.id)) return node;
    return std::nullopt;
}

// Of the ribbons within reach, the one whose centre line is nearest.
std::optional<Index> nearest_ribbon(const Layout& layout, Point point, float reach) {
    std::optional<Index> best;
    float best_distance = 1e9f;
    for (Index i = 0; i < layout.ribbons.size(); ++i) {
        const auto& ribbon = layout.ribbons[i];
        if (!near_curve(ribbon.curve, ribbon.width, point, reach)) continue;
        const float distance = distance_to_centre_line(ribbon, point);
        if (distance < best_distance) {
            best = i;
            best_distance = distance;
        }
    }
    return best;
}

}  // namespace

Hit hit_test(const Layout& layout, Point point, float reach) {
    for (Index i = 0; i < layout.nodes.size(); ++i)
        if (is_on(layout.nodes[i], point, reach)) return {.node = i, .ribbon = {}};
    if (layout.unmet_bar && contains(grown(*layout.unmet_bar, reach), point))
        if (const auto unmet = find_id(layout.nodes, "unmet")) return {.node = unmet, .ribbon = {}};
    if (const auto named = node_of_label(layout, point)) return {.node = named, .ribbon = {}};
    return {.node = {}, .ribbon = nearest_ribbon(layout, point, reach)};
}

Hit hit_named(const Layout& layout, std::string_view id) {
    for (Index i = 0; i < layout.nodes.size(); ++i)
        if (layout.nodes[i].id == id) return {.node = i, .ribbon = {}};
    for (Index i = 0; i < layout.ribbons.size(); ++i)
        if (layout.ribbons[i].id == id) return {.node = {}, .ribbon = i};
    return {};
}

std::vector<float> path_shares(const Story& story, const Flow& flow, const Layout& layout,
                               const Hit& hit) {
    std::vector<float> shares(layout.ribbons.size(), 0);
    if (!hit) return shares;
    Selection wanted;
    if (hit.node) wanted = select(layout, *hit.node);
    if (hit.ribbon) {
        const auto& ribbon = layout.ribbons[*hit.ribbon];
        wanted = merge(select(layout, ribbon.from), select(layout, ribbon.to));
    }
    for (Index i = 0; i < shares.size(); ++i) {
        const auto& ribbon = layout.ribbons[i];
        if (hit.ribbon == i) {
            shares[i] = 1;
            continue;
        }
        const auto own = merge(select(layout, ribbon.from), select(layout, ribbon.to));
        const double all = sum_within(story, flow, own, {});
        if (all > 0) {
            shares[i] = static_cast<float>(sum_within(story, flow, own, wanted) / all);
        } else if (hit.node) {
            shares[i] = ribbon.from == *hit.node || ribbon.to == *hit.node ? 1.f : 0.f;
        }
    }
    return shares;
}

}  // namespace channelmap
