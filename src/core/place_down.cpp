// Narrow: firms across the top, sellers side by side, products below, and the unmet stream at the
// right edge.
#include <algorithm>

#include "core/layout_place.h"

namespace channelmap::plan {
namespace {

constexpr float buyer_labels = head_height, buyer_bar = buyer_labels + 3 * line_height + 4;
constexpr float shop_top = buyer_bar + bar_thickness + 108, shop_depth = 60;
constexpr float product_bar = shop_top + shop_depth + 112;
constexpr float product_labels = product_bar + bar_thickness + 6;
constexpr float stair_top = product_labels + 4 * line_height + 4, stair_step = 20;
constexpr float unmet_reserve = 70;  // right of the products, for the unmet stream and its label
constexpr Index named_below = 2;     // products whose labels stand under their bars

struct Down {
    const Plan& plan;
    const Words& words;
    float width;
    int detail = 0;  // 0: values and ranges; 1: values; 2: names
    std::vector<std::vector<Line>> lines;
    std::vector<Index> products;  // the largest two of the story first

    void set_lines() {
        lines.clear();
        for (const auto& node : plan.nodes) {
            TextStyle style{.status = false, .range = detail == 0, .name_lines = 1};
            NodeWords words_used = node.words;
            if (node.kind == NodeKind::buyer || node.kind == NodeKind::seller)
                words_used.label = node.words.short_label;
            if (detail == 2 && node.kind == NodeKind::seller) words_used.value.clear();
            if (node.kind == NodeKind::seller) style.stacked_range = true;
            if (node.kind == NodeKind::unmet) style.name = style.value = Token::accent;
            if (node.closed) style.name = Token::ink2;
            lines.push_back(
                node_lines(words_used, node.kind == NodeKind::unmet ? unmet_reserve : 84, style));
        }
    }

    // The lines under the bars of the first products: three or four short ones.
    void set_named_products() {
        for (Index i = 0; i < std::min<Index>(named_below, products.size()); ++i) {
            const auto& node = plan.nodes[products[i]];
            TextStyle style{.status = true, .range = detail < 2, .name_lines = 2};
            if (node.closed) style.name = Token::ink2;
            auto set = node_lines(node.words, 68, style);
            if (set.size() > 4) set.resize(4);
            lines[products[i]] = set;
        }
    }

    Slots row(const std::vector<Index>& nodes, float gap, float length) const {
        Slots slots{.nodes = nodes, .gap = gap, .length = length};
        for (const Index node : nodes) {
            const auto kind = plan.nodes[node].kind;
            float least = width_of(lines[node]) + (kind == NodeKind::seller ? 6.f : 4.f);
            if (kind == NodeKind::unmet) least = 22;
            if (kind == NodeKind::product && !is_named(node)) least = 8;
            slots.minimum.push_back(least);
        }
        return slots;
    }

    bool is_named(Index node) const {
        const auto end = products.begin() +
                         static_cast<std::ptrdiff_t>(std::min<Index>(named_below, products.size()));
        return std::find(products.begin(), end, node) != end;
    }

    std::vector<Slots> columns() const {
        return {row(plan.buyers, 4, width), row(plan.sellers, 4, width),
                row(products, 8, width - unmet_reserve)};
    }

    std::vector<Reach> reach() const {
        std::vector<Reach> all(plan.nodes.size());
        for (const Index node : plan.buyers) all[node] = {buyer_bar, buyer_bar + bar_thickness};
        for (const Index node : plan.sellers) all[node] = {shop_top, shop_top + shop_depth};
        for (const Index node : plan.products) all[node] = {product_bar, product_bar};
        return all;
    }
};

// Brings a label of this width, aligned at x, inside 0..limit.
float inside(float x, float width, float limit, Align align) {
    const float shift = align == Align::center ? width / 2 : align == Align::right ? width : 0;
    return std::clamp(x, std::min(shift, limit - width + shift),
                      std::max(shift, limit - width + shift));
}

void add_buyer(const Down& down, const Placed& placed, Index i, Layout& layout) {
    const auto slot = slot_of(placed, i);
    layout.nodes.push_back(make_node(placed, i, buyer_bar, buyer_bar, bar_thickness));
    layout.nodes.back().slot = {slot.start, buyer_labels, slot.size,
                                buyer_bar + bar_thickness - buyer_labels};
    const auto& lines = down.lines[i];
    layout.labels.push_back(
        set_label(placed.plan.nodes[i].id, LabelKind::node, lines,
                  inside(slot.centre(), width_of(lines), down.width, Align::center),
                  buyer_bar - 4 - height_of(lines), Align::center));
}

void add_seller(const Down& down, const Placed& placed, Index i, Layout& layout) {
    const auto slot = slot_of(placed, i);
    layout.nodes.push_back(make_node(
        placed, i, shop_top, shop_top + shop_depth - shop_bar_thickness, shop_bar_thickness));
    const Box shop{slot.start, shop_top, slot.size, shop_depth};
    layout.nodes.back().slot = shop;
    layout.nodes.back().shop = shop;
    const auto& lines = down.lines[i];
    layout.labels.push_back(set_label(placed.plan.nodes[i].id, LabelKind::node, lines,
                                      slot.centre(), shop_top + (shop_depth - height_of(lines)) / 2,
                                      Align::center));
}

void add_unmet_label(const Down& down, const Placed& placed, Index i, Layout& layout) {
    const auto slot = slot_of(placed, i);
    layout.nodes.push_back(make_node(placed, i, shop_top, shop_top, 0));
    layout.nodes.back().slot = {slot.start, shop_top, slot.size, product_bar - shop_top};
    layout.labels.push_back(set_label("unmet", LabelKind::node, down.lines[i], down.width,
                                      product_labels, Align::right));
}

// A product that has no room under its bar hangs on a stair of lines below, each with its leader.
void add_stair(const Placed& placed, Index i, Index step, float right_limit, Layout& layout) {
    const auto& node = placed.plan.nodes[i];
    const auto slot = slot_of(placed, i);
    const float bar_x = slot.centre(), room = right_limit;
    const auto line_of = [&](const std::string& name, bool range, bool status) {
        Line line{
            .text = name, .face = Face::semibold, .token = node.closed ? Token::ink2 : Token::ink};
        if (!node.words.value.empty()) line.text += " " + node.words.value;
        if (range) line.tail = node.words.range;
        if (status && node.words.value.empty() && !node.words.status.empty())
            line.tail = node.words.status;
        return line;
    };
    Line line = line_of(node.words.label, true, true);
    if (line.width() > room) line = line_of(node.words.short_label, true, true);
    if (line.width() > room) line = line_of(node.words.short_label, true, false);
    if (line.width() > room) line = line_of(node.words.short_label, false, false);
    const float top = stair_top + stair_step * static_cast<float>(step);
    const float middle = top + line_height / 2;
    const float right = std::min(right_limit, std::max(bar_x - 8, line.width()));
    layout.labels.push_back(set_label(node.id, LabelKind::node, {line}, right, top, Align::right));
    const float bar_end = product_bar + bar_thickness;
    if (right <= bar_x - 8)
        layout.leaders.push_back({{{bar_x, bar_end}, {bar_x, middle}, {right + 3, middle}}});
    else
        layout.leaders.push_back({{{bar_x, bar_end}, {bar_x, top}}});
}

void add_products(const Down& down, const Placed& placed, Layout& layout) {
    for (Index k = 0; k < down.products.size(); ++k) {
        const Index i = down.products[k];
        const auto slot = slot_of(placed, i);
        layout.nodes.push_back(make_node(placed, i, product_bar, product_bar, bar_thickness));
        layout.nodes.back().slot = {slot.start, product_bar, slot.size, 24};
        if (k < named_below) {
            const float x = k == 0 ? slot.start : slot.centre();
            const auto& lines = down.lines[i];
            layout.labels.push_back(set_label(placed.plan.nodes[i].id, LabelKind::node, lines, x,
                                              product_labels,
                                              k == 0 ? Align::left : Align::center));
            continue;
        }
        const bool last = k + 1 == down.products.size();
        const float limit = last ? down.width : slot_of(placed, down.products[k + 1]).centre() - 6;
        add_stair(placed, i, k - named_below, limit, layout);
    }
}

}  // namespace

float down_height(std::size_t products) {
    const auto stairs =
        static_cast<float>(std::max<std::size_t>(products, named_below) - named_below);
    return stair_top + stair_step * stairs;
}

void place_down(const Plan& plan, const Words& words, float width, double fixed_scale,
                Layout& layout) {
    Down down{plan, words, width, 0, {}, plan.products};
    std::vector<Slots> columns;
    do {
        down.set_lines();
        down.set_named_products();
        columns = down.columns();
    } while (!fits(plan, columns, .4) && ++down.detail < 3);

    Placed placed{
        .plan = plan, .columns = columns, .docks = {}, .reach = down.reach(), .down = true};
    placed.scale = fixed_scale > 0 && fits(plan, columns, fixed_scale) ? fixed_scale
                                                                       : fit_scale(plan, columns);
    for (auto& column : placed.columns) spread(plan, column, placed.scale);
    placed.docks = dock(plan, placed.columns, placed.scale);
    layout.scale = placed.scale;

    layout.labels.push_back(set_label("head.buyers", LabelKind::head,
                                      {{.text = say(words, "map.head.down"), .token = Token::ink2}},
                                      0, 0, Align::left));
    for (const Index i : plan.buyers) add_buyer(down, placed, i, layout);
    for (const Index i : plan.sellers)
        i == plan.unmet ? add_unmet_label(down, placed, i, layout)
                        : add_seller(down, placed, i, layout);
    add_products(down, placed, layout);
    layout.ribbons = make_ribbons(placed);
    add_unmet(placed, layout, shop_depth, product_bar - 8);
    add_numbers(placed, layout);
    add_ghosts(placed, layout, shop_depth);
}

}  // namespace channelmap::plan
