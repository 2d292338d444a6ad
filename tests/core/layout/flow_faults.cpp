// What the model says against what the layout draws; order of nodes and docks.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/layout/form.h"
#include "core/layout/layout_faults.h"
#include "core/layout/layout_plan.h"

namespace channelmap::layouts {
namespace {

constexpr float near = .1f;         // pixels: sums of up to thirty floats
constexpr double nothing = 0.0005;  // parts of 100: less is not drawn (src/README.md)

struct Span {
    float start = 0, size = 0;
    float end() const { return start + size; }
    float centre() const { return start + size / 2; }
};

// What a box takes of its column.
Span across(const Layout& layout, const Box& box) {
    return layout.form == Form::narrow ? Span{box.x, box.w} : Span{box.y, box.h};
}

float across(const Layout& layout, Point at) { return layout.form == Form::narrow ? at.x : at.y; }

void find_node_order(const Layout& layout, Faults& faults) {
    // Unmet demand stands in the sellers' column.
    const auto column = [](NodeKind kind) {
        return kind == NodeKind::unmet ? NodeKind::seller : kind;
    };
    for (std::size_t i = 1; i < layout.nodes.size(); ++i) {
        const auto &before = layout.nodes[i - 1], &node = layout.nodes[i];
        if (column(before.kind) != column(node.kind)) continue;
        if (across(layout, before.slot).end() > across(layout, node.slot).start + near)
            faults.push_back(node.id + " crosses " + before.id);
    }
}

struct Dock {
    const Ribbon* ribbon;
    Index other;  // the node at its other end
    float at;
};

// The docks of one side of a node, along its bar.
std::vector<Dock> docks_of(const Layout& layout, Index node, bool leaving) {
    std::vector<Dock> docks;
    for (const auto& ribbon : layout.ribbons) {
        if ((leaving ? ribbon.from : ribbon.to) != node) continue;
        if (!leaving && !has_volume(ribbon.mark) && ribbon.mark != Mark::announced) continue;
        docks.push_back({&ribbon, leaving ? ribbon.to : ribbon.from,
                         across(layout, leaving ? ribbon.curve.start : ribbon.curve.end)});
    }
    std::sort(docks.begin(), docks.end(), [](const Dock& a, const Dock& b) { return a.at < b.at; });
    return docks;
}

// Tubes of announced offers end beside the flows that arrive, after all of them.
bool is_before(const Dock& a, const Dock& b, bool leaving) {
    const bool flows_first = !leaving && has_volume(a.ribbon->mark) != has_volume(b.ribbon->mark);
    return flows_first ? has_volume(a.ribbon->mark) : a.other < b.other;
}

void find_dock_order(const Layout& layout, Index i, bool leaving, Faults& faults) {
    const auto docks = docks_of(layout, i, leaving);
    for (std::size_t k = 1; k < docks.size(); ++k) {
        const auto &a = docks[k - 1], &b = docks[k];
        // Hairlines at one place have no order to see.
        if (b.at - a.at > 1e-3f && !is_before(a, b, leaving))
            faults.push_back(a.ribbon->id + " crosses " + b.ribbon->id + " at " +
                             layout.nodes[i].id);
        if (b.at - a.at < (a.ribbon->width + b.ribbon->width) / 2 - near)
            faults.push_back(a.ribbon->id + " docks on top of " + b.ribbon->id);
    }
}

// Ribbons side by side fill exactly the bar that they dock at.
void find_bar_faults(const Layout& layout, Index i, bool leaving, Faults& faults) {
    const auto& node = layout.nodes[i];
    const Span bar = across(layout, leaving ? node.out_bar : node.in_bar);
    float sum = 0;
    bool marked = false;
    for (const auto& dock : docks_of(layout, i, leaving)) {
        if (!has_volume(dock.ribbon->mark))
            marked |= leaving;
        else
            sum += dock.ribbon->width;
        if (has_volume(dock.ribbon->mark) &&
            (dock.at < bar.start - near || dock.at > bar.end() + near))
            faults.push_back(dock.ribbon->id + " misses the bar of " + node.id);
    }
    // Marks without a volume may stand between flows that leave; flows too small for a ribbon still
    // take their room, less than a hundredth of a pixel each.
    const bool filled =
        marked ? bar.size >= sum - near : std::abs(bar.size - std::max(sum, 2.f)) < .5f;
    if (sum > 0.1f && !filled) faults.push_back("its flows don't fill the bar of " + node.id);
    if (sum == 0 && bar.size > 0) faults.push_back("no flow has the bar of " + node.id);
}

struct FlowLook {
    const Story& story;
    const Flow& flow;
    const Layout& layout;
    Faults& faults;
    std::size_t drawn = 0;

    void expect(const std::string& id, double value) {  // of 100
        const auto at =
            std::find_if(layout.ribbons.begin(), layout.ribbons.end(),
                         [&](const Ribbon& r) { return r.id == id && has_volume(r.mark); });
        if (at == layout.ribbons.end()) {
            if (value > nothing) faults.push_back(id + " is lost");
            return;
        }
        ++drawn;
        if (value <= nothing) faults.push_back(id + " is nothing, and drawn");
        // True to scale from 1.5 px on; smaller ones shrink to nothing with their value.
        const double wanted = std::max(value * layout.scale, std::min(1.5, 75 * value));
        if (std::abs(at->width - wanted) > 1e-3 * wanted + 1e-4)
            faults.push_back(id + " is not as wide as its value");
        if (std::abs(at->true_width - value * layout.scale) > 1e-3)
            faults.push_back(id + " tells another true width");
        if (at->core_width > at->width || at->fringe_width < at->width)
            faults.push_back(id + " has its range on the wrong side");
    }

    std::string buyer(Index b) const {
        return shown(NodeKind::buyer, b,
                     "buyer." +
                         (b == multi_group(story) ? std::string("multi") : story.platforms[b].id));
    }

    // The node that stands for an item: its own, or the one that it is folded into.
    std::string shown(NodeKind kind, Index item, const std::string& id) const {
        for (const auto& node : layout.nodes)
            if (node.kind == kind &&
                std::find(node.items.begin(), node.items.end(), item) != node.items.end())
                return node.id;
        return id;
    }

    void expect_all() {
        std::map<std::string, double> values;
        const auto add = [&](const std::string& id, const Estimate& estimate) {
            values[id] += estimate.central * 100 / story.demand;
        };
        std::vector<std::string> channels;
        for (Index c = 0; c < flow.channels; ++c)
            channels.push_back(shown(NodeKind::seller, c, "channel." + story.channels[c].id));
        for (Index b = 0; b < flow.buyers; ++b) {
            for (Index c = 0; c < flow.channels; ++c)
                add(buyer(b) + ">" + channels[c], flow.buyer_channel[b * flow.channels + c]);
            add(buyer(b) + ">unmet", flow.buyer_unmet[b]);
        }
        for (Index p = 0; p < flow.products.size(); ++p) {
            const Index product = flow.products[p];
            const auto id =
                shown(NodeKind::product, product, "product." + story.products[product].id);
            for (Index c = 0; c < flow.channels; ++c)
                add(channels[c] + ">" + id, flow.channel_product[c * flow.products.size() + p]);
        }
        for (const auto& [id, value] : values) expect(id, value);
    }
};

void find_unmet_faults(const Story& story, const Flow& flow, const Layout& layout, Faults& faults) {
    bool any = false;
    double width = 0;
    const auto add = [&](double value) {  // of 100
        any |= value > nothing;
        width += std::max(value * layout.scale, std::min(1.5, 75 * value));
    };
    const auto value_of = [&](Index buyer) {
        return flow.buyer_unmet[buyer].central * 100 / story.demand;
    };
    std::vector<bool> folded(flow.buyers);
    for (const auto& node : layout.nodes) {
        if (node.kind != NodeKind::buyer || node.items.empty()) continue;
        double sum = 0;
        for (const Index item : node.items) {
            folded[item] = true;
            sum += value_of(item);
        }
        add(sum);
    }
    for (Index b = 0; b < flow.buyers; ++b)
        if (!folded[b]) add(value_of(b));
    if (!any && (layout.unmet_bar || !layout.strands.empty()))
        faults.push_back("unmet demand is nothing, and drawn");
    if (any && (!layout.unmet_bar || layout.strands.empty()))
        faults.push_back("unmet demand is lost");
    // Flows too small for a ribbon still take their room between others.
    if (layout.unmet_bar && std::abs(across(layout, *layout.unmet_bar).size - width) > 2 * near)
        faults.push_back("unmet demand is not as wide as its flows");
}

void find_hosting_faults(const Story& story, const Layout& layout, Faults& faults) {
    float end = 0;
    for (const auto& part : layout.hosting) {
        const double wanted = part.value.central / story.demand * layout.width;
        if (std::abs(part.box.w - wanted) > 1e-3 * wanted + 1e-3 ||
            std::abs(part.box.x - end) > near)
            faults.push_back(part.id + " is not as wide as its value");
        end = part.box.right();
    }
}

}  // namespace

void find_order_faults(const Layout& layout, Faults& faults) {
    for (const auto& ribbon : layout.ribbons)
        if (layout.nodes[ribbon.from].id + ">" + layout.nodes[ribbon.to].id != ribbon.id)
            faults.push_back(ribbon.id + " docks at another node");
    find_node_order(layout, faults);
    for (Index i = 0; i < layout.nodes.size(); ++i)
        for (const bool leaving : {false, true}) {
            find_dock_order(layout, i, leaving, faults);
            find_bar_faults(layout, i, leaving, faults);
        }
}

void find_flow_faults(const Story& story, const Flow& flow, const Layout& layout, Faults& faults) {
    FlowLook look{story, flow, layout, faults};
    look.expect_all();
    const auto with_volume =
        static_cast<std::size_t>(std::count_if(layout.ribbons.begin(), layout.ribbons.end(),
                                               [](const Ribbon& r) { return has_volume(r.mark); }));
    if (look.drawn != with_volume) faults.push_back("a ribbon stands for no flow of the model");
    find_unmet_faults(story, flow, layout, faults);
    find_hosting_faults(story, layout, faults);
}

}  // namespace channelmap::layouts
