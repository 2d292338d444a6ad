#include "core/scale/scale_layout.h"

#include <algorithm>

#include "core/layout/layout_ribbons.h"
#include "core/sampling/find_range.h"
#include "core/sampling/simd_kernel.h"

namespace channelmap {
namespace {

using namespace plan;

constexpr float widest_gap = 8, gap_share = .3f;  // of the height, all gaps of a column together
constexpr float thin_below = 6;                   // px
constexpr float label_gap = 4, label_from = 17;   // px: a lower slot carries no label
constexpr Token colors[] = {Token::slate, Token::violet, Token::teal,
                            Token::gold,  Token::brown,  Token::group};

// A whole number from 0 to 2^32 - 1 twice, which depends on `state` alone (SplitMix64).
std::uint64_t mixed(std::uint64_t state) {
    state = (state ^ state >> 30) * 0xbf58476d1ce4e5b9u;
    state = (state ^ state >> 27) * 0x94d049bb133111ebu;
    return state ^ state >> 31;
}

// -1 .. 1, most often 0.
double triangular(std::uint64_t bits) {
    constexpr double one = 4294967296.0;
    return (static_cast<double>(bits >> 32) + static_cast<double>(bits & 0xffffffffu)) / one - 1;
}

// The links in the order of their sources, those of one source in the order of their targets: in
// two passes, each of which keeps the order of what it puts together.
std::vector<Index> docking_order(const ScaleGraph& graph) {
    std::vector<Index> order(graph.links.size());
    for (Index i = 0; i < order.size(); ++i) order[i] = i;
    for (const auto end : {&ScaleGraph::Link::target, &ScaleGraph::Link::source}) {
        std::vector<Index> next(graph.nodes.size() + 1);
        for (const auto& link : graph.links) ++next[static_cast<Index>(link.*end) + 1];
        for (Index i = 1; i < next.size(); ++i) next[i] += next[i - 1];
        std::vector<Index> sorted(order.size());
        for (const Index i : order) sorted[next[static_cast<Index>(graph.links[i].*end)]++] = i;
        order = std::move(sorted);
    }
    return order;
}

// What 100 parts are: the most that goes through a layer.
double whole_of(const ScaleGraph& graph) {
    std::vector<double> in(graph.nodes.size()), out(in), layers(most_scale_layers);
    for (const auto& link : graph.links) {
        out[static_cast<Index>(link.source)] += link.value;
        in[static_cast<Index>(link.target)] += link.value;
    }
    for (Index i = 0; i < graph.nodes.size(); ++i)
        layers[static_cast<Index>(graph.nodes[i].layer)] += std::max(in[i], out[i]);
    const double most = *std::max_element(layers.begin(), layers.end());
    return most > 0 ? most : 1;
}

Plan plan_of(const ScaleGraph& graph, const std::vector<Estimate>& values) {
    Plan plan;
    for (Index i = 0; i < graph.nodes.size(); ++i)
        plan.nodes.push_back({.id = std::to_string(i),
                              .kind = NodeKind::seller,
                              .item = i,
                              .token = colors[i % std::size(colors)]});
    const double part = 100 / whole_of(graph);
    for (const Index i : docking_order(graph)) {
        Estimate value = values[i];
        for (double* one : {&value.central, &value.range.p5, &value.range.p50, &value.range.p95})
            *one *= part;
        plan.connections.push_back({.from = static_cast<Index>(graph.links[i].source),
                                    .to = static_cast<Index>(graph.links[i].target),
                                    .mark = Mark::on_sale,
                                    .value = value,
                                    .offer = {},
                                    .before = {},
                                    .hairline = 0});
    }
    return plan;
}

std::vector<Slots> columns_of(const ScaleGraph& graph) {
    std::vector<Slots> columns(most_scale_layers);
    for (Index i = 0; i < graph.nodes.size(); ++i)
        columns[static_cast<Index>(graph.nodes[i].layer)].nodes.push_back(i);
    std::erase_if(columns, [](const Slots& column) { return column.nodes.empty(); });
    for (Slots& column : columns) {
        const auto count = static_cast<float>(column.nodes.size());
        column.minimum.assign(column.nodes.size(), 0);
        column.gap = std::min(widest_gap, gap_share * scale_height / count);
        column.length = scale_height;
    }
    return columns;
}

// A name beside its bar, to the right, or to the left in the last layer.
void add_label(const std::string& name, const LayoutNode& node, float room, Layout& layout) {
    if (name.empty() || text_width(name, Face::regular, 13) > room) return;
    const bool last = node.slot.right() >= scale_width;
    layout.labels.push_back(set_label(
        node.id, LabelKind::node, {{.text = name}},
        last ? node.slot.x - label_gap : node.slot.right() + label_gap,
        node.slot.y + node.slot.h / 2 - line_height / 2, last ? Align::right : Align::left));
}

}  // namespace

std::vector<Estimate> scale_ranges(const ScaleGraph& graph, int draws) {
    std::vector<Estimate> values;
    std::vector<double> drawn(static_cast<Index>(std::max(draws, 0))),
        scratch(range_scratch(drawn.size()));
    const auto find_range = kernel_in_use().find_range;
    std::uint64_t state = 1;
    for (const auto& link : graph.links) {
        Estimate value{.central = link.value, .range = {}, .has_range = draws > 0};
        for (double& one : drawn) {
            state += 0x9e3779b97f4a7c15u;
            one = link.value * (1 + .1 * triangular(mixed(state)));
        }
        if (draws > 0) find_range(drawn.data(), drawn.size(), scratch.data(), value.range);
        values.push_back(value);
    }
    return values;
}

Layout lay_out_scale(const ScaleGraph& graph, const std::vector<Estimate>& values) {
    Layout layout;
    layout.width = scale_width;
    layout.height = scale_height;
    layout.thin_below = thin_below;
    if (graph.nodes.empty()) return layout;
    const Plan plan = plan_of(graph, values);
    Placed placed{.plan = plan, .columns = columns_of(graph), .docks = {}, .reach = {}};
    placed.scale = layout.scale = fit_scale(plan, placed.columns);
    for (Slots& column : placed.columns) spread(plan, column, placed.scale);
    placed.docks = dock(plan, placed.columns, placed.scale);

    const auto gaps = static_cast<float>(std::max<Index>(placed.columns.size() - 1, 1));
    const float step = (scale_width - bar_thickness) / gaps;
    placed.reach.resize(plan.nodes.size());
    layout.nodes.resize(plan.nodes.size());
    for (Index c = 0; c < placed.columns.size(); ++c) {
        const Slots& column = placed.columns[c];
        const float x = step * static_cast<float>(c);
        for (Index i = 0; i < column.nodes.size(); ++i) {
            const Node& node = plan.nodes[column.nodes[i]];
            const Box bar{x, column.start[i], bar_thickness, column.size[i]};
            placed.reach[column.nodes[i]] = {bar.x, bar.right()};
            LayoutNode& out = layout.nodes[column.nodes[i]];
            out = {.id = node.id, .kind = node.kind, .item = node.item, .token = node.token};
            out.slot = out.in_bar = bar;
            if (bar.h >= label_from) add_label(graph.nodes[node.item].name, out, step / 2, layout);
        }
    }
    layout.ribbons = make_ribbons(placed);
    return layout;
}

}  // namespace channelmap
