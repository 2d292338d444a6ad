// Narrow: firms across the top, sellers side by side, products below, and the unmet stream at the
// right edge.
#include "core/layout/place_down.h"

#include <algorithm>

#include "core/graphics/text_width.h"
#include "core/layout/layout_height.h"
#include "core/layout/layout_ribbons.h"
#include "core/layout/place_down_ranks.h"
#include "core/layout/placed.h"

namespace channelmap::plan {
namespace {

// How far the words of a row are shortened. Each row goes its own way, only as far as it must.
constexpr int shortest = 2;

struct Down {
    const Plan& plan;
    const Words& words;
    float width;
    Ranks ranks;
    std::vector<Index> products;  // the largest two of the story first
    int buyers_short = 0, sellers_short = 0, products_short = 0;
    std::vector<std::vector<Line>> lines;

    // Values always stay. Short of space, ranges go onto lines of their own, then those that are
    // wider than the name above them go.
    std::vector<Line> row_lines(const Node& node, int shortened) const {
        NodeWords used = node.words;
        used.label = used.short_label;
        if (shortened == shortest && text_width(used.range, Face::regular, value_size) >
                                         text_width(used.label, Face::semibold, name_size))
            used.range.clear();
        TextStyle style{.status = false, .name_lines = 1};
        style.stacked_range = node.kind == NodeKind::seller || shortened > 0;
        if (node.closed) style.name = Token::ink2;
        return node_lines(used, 84, style);
    }

    // Under the bars of the first products: up to four lines, then three narrow ones.
    std::vector<Line> named_lines(const Node& node) const {
        NodeWords used = node.words;
        TextStyle style{.name_lines = 2};
        if (node.closed) style.name = Token::ink2;
        if (products_short > 0) {
            used.label = used.short_label;
            style.stacked_range = true;
            style.status = used.value.empty();
        }
        auto set = node_lines(used, 68, style);
        if (set.size() > 4) set.resize(4);
        return set;
    }

    void set_lines() {
        lines.clear();
        for (Index i = 0; i < plan.nodes.size(); ++i) {
            const auto& node = plan.nodes[i];
            const TextStyle accent{Token::accent, Token::accent, false};
            switch (node.kind) {
            case NodeKind::buyer: lines.push_back(row_lines(node, buyers_short)); break;
            case NodeKind::seller: lines.push_back(row_lines(node, sellers_short)); break;
            case NodeKind::unmet:
                lines.push_back(node_lines(node.words, unmet_reserve, accent));
                break;
            case NodeKind::product: lines.push_back(named_lines(node)); break;
            }
        }
    }

    Slots row(const std::vector<Index>& nodes, float gap, float length, float padding) const {
        Slots slots{.nodes = nodes, .gap = gap, .length = length};
        for (const Index node : nodes) {
            const auto kind = plan.nodes[node].kind;
            float least = width_of(lines[node]) + padding;
            if (kind == NodeKind::unmet) least = sellers_short < shortest ? 22 : 12;
            if (kind == NodeKind::product && !is_named(node)) least = least_bar;
            slots.minimum.push_back(least);
        }
        return slots;
    }

    bool is_named(Index node) const {
        const auto end = products.begin() +
                         static_cast<std::ptrdiff_t>(std::min<Index>(named_below, products.size()));
        return std::find(products.begin(), end, node) != end;
    }

    // Buyers, sellers and products with their words as short as they are now.
    std::vector<Slots> rows() {
        set_lines();
        const bool roomy = sellers_short < shortest;
        return {row(plan.buyers, 4, width, 4),
                row(plan.sellers, roomy ? 4 : 3, width, roomy ? 6 : 3),
                row(products, products_short == 0 ? 8 : 4, width - unmet_reserve, 4)};
    }

    // Shortens the words of a row that doesn't fit at the least scale, if they can get shorter.
    bool shorten(const Slots& row, int& shortened) const {
        if (shortened == shortest || fits(plan, {row}, least_scale)) return false;
        ++shortened;
        return true;
    }

    // The columns with each row's words shortened until it fits at the least scale.
    std::vector<Slots> columns() {
        int* const shortened[] = {&buyers_short, &sellers_short, &products_short};
        for (;;) {
            auto all = rows();
            bool changed = false;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (shorten(all[i], *shortened[i])) changed = true;
            if (!changed) return all;
        }
    }

    // Ranges that went come back where their slot turned out wide enough.
    void lengthen(const Placed& placed) {
        const auto look_at = [&](const std::vector<Index>& row, int shortened) {
            if (shortened < shortest) return;
            for (const Index node : row) {
                if (node == plan.unmet) continue;
                auto longer = row_lines(plan.nodes[node], shortened - 1);
                if (width_of(longer) + 3 <= slot_of(placed, node).size)
                    lines[node] = std::move(longer);
            }
        };
        look_at(plan.buyers, buyers_short);
        look_at(plan.sellers, sellers_short);
    }

    std::vector<Reach> reach() const {
        std::vector<Reach> all(plan.nodes.size());
        for (const Index node : plan.buyers) all[node] = {buyer_bar, buyer_bar + bar_thickness};
        for (const Index node : plan.sellers)
            all[node] = {ranks.shop_top, ranks.shop_top + shop_depth};
        for (const Index node : plan.products) all[node] = {ranks.product_bar, ranks.product_bar};
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
    const float shop_top = down.ranks.shop_top;
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
    const Ranks& at = down.ranks;
    layout.nodes.push_back(make_node(placed, i, at.shop_top, at.shop_top, 0));
    layout.nodes.back().slot = {slot.start, at.shop_top, slot.size, at.product_bar - at.shop_top};
    layout.labels.push_back(set_label("unmet", LabelKind::node, down.lines[i], down.width,
                                      at.product_labels, Align::right));
}

// The line of a product on the stair: what fits of its name, range and status.
Line stair_line(const Node& node, float room) {
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
    return line;
}

// A product that has no room under its bar hangs on a stair of lines below, each with its leader.
void add_stair(const Down& down, const Placed& placed, Index i, Index step, float right_limit,
               Layout& layout) {
    const auto& node = placed.plan.nodes[i];
    const float bar_x = slot_of(placed, i).centre();
    const Line line = stair_line(node, right_limit);
    const float top = down.ranks.stair_top + down.ranks.stair_step * static_cast<float>(step);
    const float middle = top + line_height / 2;
    const float right = std::min(right_limit, std::max(bar_x - 8, line.width()));
    layout.labels.push_back(set_label(node.id, LabelKind::node, {line}, right, top, Align::right));
    const float bar_end = down.ranks.product_bar + bar_thickness;
    if (right <= bar_x - 8)
        layout.leaders.push_back({{{bar_x, bar_end}, {bar_x, middle}, {right + 3, middle}}});
    else
        layout.leaders.push_back({{{bar_x, bar_end}, {bar_x, top}}});
}

void add_products(const Down& down, const Placed& placed, Layout& layout) {
    for (Index k = 0; k < down.products.size(); ++k) {
        const Index i = down.products[k];
        const auto slot = slot_of(placed, i);
        const float product_bar = down.ranks.product_bar;
        layout.nodes.push_back(make_node(placed, i, product_bar, product_bar, bar_thickness));
        layout.nodes.back().slot = {slot.start, product_bar, slot.size, 24};
        if (k < named_below) {
            const float x = k == 0 ? slot.start : slot.centre();
            const auto& lines = down.lines[i];
            layout.labels.push_back(set_label(placed.plan.nodes[i].id, LabelKind::node, lines, x,
                                              down.ranks.product_labels,
                                              k == 0 ? Align::left : Align::center));
            continue;
        }
        const bool last = k + 1 == down.products.size();
        const float limit = last ? down.width : slot_of(placed, down.products[k + 1]).centre() - 6;
        add_stair(down, placed, i, k - named_below, limit, layout);
    }
}

}  // namespace

float down_height(std::size_t products, bool dense) {
    const Ranks ranks = ranks_of(dense);
    const auto stairs =
        static_cast<float>(std::max<std::size_t>(products, named_below) - named_below);
    return ranks.stair_top + ranks.stair_step * stairs;
}

void place_down(const Plan& plan, const Words& words, float width, double fixed_scale,
                Layout& layout) {
    Down down{.plan = plan,
              .words = words,
              .width = width,
              .ranks = ranks_of(layout.dense),
              .products = plan.products};
    const auto columns = down.columns();

    Placed placed{
        .plan = plan, .columns = columns, .docks = {}, .reach = down.reach(), .down = true};
    placed.scale = fixed_scale > 0 && fits(plan, columns, fixed_scale) ? fixed_scale
                                                                       : fit_scale(plan, columns);
    set_out(placed, least_scale);
    down.lengthen(placed);
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
    add_unmet(placed, layout, shop_depth, down.ranks.product_bar - 8);
    add_numbers(placed, layout);
    add_ghosts(placed, layout, shop_depth);
}

}  // namespace channelmap::plan
