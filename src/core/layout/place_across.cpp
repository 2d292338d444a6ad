// Wide and medium: buyers at the left, sellers in the middle, products at the right.
#include "core/layout/place_across.h"

#include <algorithm>

#include "core/graphics/text_width.h"
#include "core/layout/form.h"
#include "core/layout/layout_height.h"
#include "core/layout/layout_ribbons.h"
#include "core/layout/placed.h"

namespace channelmap::plan {
namespace {

struct Ruling {
    float left, right, shop;  // widths of the label columns and of a storefront
};
constexpr Ruling wide{106, 138, 130}, medium{92, 122, 126};
constexpr float label_gap = 8, shop_inset = 14;

// A dense map shortens its words until flows are at least so many pixels a part.
constexpr double dense_scale = 2;
constexpr int most_short = 2;

struct Across {
    const Plan& plan;
    const Words& words;
    Ruling ruling;
    float width;
    bool dense;
    int shortened = 0;                     // how far the words of a dense map are
    std::vector<std::vector<Line>> lines;  // by node

    float shop_x() const {
        return ruling.left + bar_thickness +
               (width - ruling.left - ruling.right - ruling.shop - 2 * bar_thickness) / 2;
    }
    float product_x() const { return width - ruling.right - bar_thickness; }

    void set_lines() {
        lines.clear();
        for (const auto& node : plan.nodes) {
            float room = ruling.left - label_gap;
            TextStyle style;
            if (shortened > 0) {
                style.name_lines = 1;
                style.status = shortened < most_short && node.words.value.empty();
            }
            if (node.kind == NodeKind::seller) {
                room = ruling.shop - shop_inset - label_gap;
                style.name_lines = 1;
                if (node.closed) style.name = Token::ink2;
            } else if (node.kind == NodeKind::product) {
                room = ruling.right - label_gap;
                if (node.closed) style.name = Token::ink2;
            } else if (node.kind == NodeKind::unmet) {
                room = ruling.right - label_gap;
                style.name = style.value = Token::accent;
                style.status = false;
            }
            lines.push_back(node_lines(node.words, room, style));
        }
    }

    Slots column(const std::vector<Index>& nodes, float gap, float length, float padding) const {
        Slots slots{.nodes = nodes, .gap = gap, .length = length};
        for (const Index node : nodes) {
            const float inset = plan.nodes[node].kind == NodeKind::seller ? padding : dense ? 2 : 4;
            slots.minimum.push_back(height_of(lines[node]) + inset);
        }
        return slots;
    }

    std::vector<Slots> columns(float height) const {
        auto buyers = column(plan.buyers, 8, height, 4);
        buyers.most_gap = 46;
        auto products = plan.products;
        products.push_back(plan.unmet);
        if (dense)
            return {buyers, column(plan.sellers, 8, height, 7), column(products, 6, height, 4)};
        return {buyers, column(plan.sellers, 12, height, 13), column(products, 9, height, 4)};
    }

    // The columns with their words set, shortened as far as a dense map must.
    std::vector<Slots> fitted_columns(float height) {
        set_lines();
        while (dense && shortened < most_short && !fits(plan, columns(height), dense_scale)) {
            ++shortened;
            set_lines();
        }
        return columns(height);
    }

    std::vector<Reach> reach() const {
        std::vector<Reach> all(plan.nodes.size());
        for (const Index node : plan.buyers) all[node] = {ruling.left, ruling.left + bar_thickness};
        for (const Index node : plan.sellers) all[node] = {shop_x(), shop_x() + ruling.shop};
        for (const Index node : plan.products) all[node] = {product_x(), product_x()};
        return all;
    }
};

void add_nodes(const Across& across, const Placed& placed, Layout& layout) {
    const auto& plan = placed.plan;
    for (Index i = 0; i < plan.nodes.size(); ++i) {
        const auto slot = slot_of(placed, i);
        const float top = slot.centre() - height_of(across.lines[i]) / 2;
        const float shop_x = across.shop_x();
        switch (plan.nodes[i].kind) {
        case NodeKind::buyer: {
            layout.nodes.push_back(
                make_node(placed, i, across.ruling.left, across.ruling.left, bar_thickness));
            layout.nodes.back().slot = {0, slot.start, across.ruling.left + bar_thickness,
                                        slot.size};
            layout.labels.push_back(
                set_label(plan.nodes[i].id, LabelKind::node, across.lines[i], 0, top, Align::left));
            break;
        }
        case NodeKind::seller: {
            layout.nodes.push_back(make_node(placed, i, shop_x,
                                             shop_x + across.ruling.shop - shop_bar_thickness,
                                             shop_bar_thickness));
            const Box shop{shop_x, slot.start, across.ruling.shop, slot.size};
            layout.nodes.back().slot = shop;
            layout.nodes.back().shop = shop;
            layout.labels.push_back(set_label(plan.nodes[i].id, LabelKind::node, across.lines[i],
                                              shop_x + shop_inset, top, Align::left));
            break;
        }
        case NodeKind::unmet: {
            layout.nodes.push_back(make_node(placed, i, shop_x, shop_x, 0));
            layout.nodes.back().slot = {shop_x, slot.start, across.width - shop_x, slot.size};
            layout.labels.push_back(set_label(plan.nodes[i].id, LabelKind::node, across.lines[i],
                                              across.product_x() + bar_thickness + label_gap, top,
                                              Align::left));
            break;
        }
        case NodeKind::product: {
            layout.nodes.push_back(
                make_node(placed, i, across.product_x(), across.product_x(), bar_thickness));
            layout.nodes.back().slot = {across.product_x(), slot.start,
                                        across.width - across.product_x(), slot.size};
            layout.labels.push_back(set_label(plan.nodes[i].id, LabelKind::node, across.lines[i],
                                              across.product_x() + bar_thickness + label_gap, top,
                                              Align::left));
            break;
        }
        }
    }
}

void add_heads(const Across& across, Layout& layout) {
    const auto head = [&](const char* id, const char* key, float x) {
        layout.labels.push_back(set_label(id, LabelKind::head,
                                          {{.text = say(across.words, key), .token = Token::ink2}},
                                          x, 0, Align::left));
    };
    head("head.buyers", "map.head.buyers", 0);
    head("head.sellers", "map.head.sellers", across.shop_x());
    head("head.products", "map.head.products", across.product_x() + bar_thickness + label_gap);
}

}  // namespace

void place_across(const Plan& plan, const Words& words, float width, float height,
                  double fixed_scale, Layout& layout) {
    Across across{.plan = plan,
                  .words = words,
                  .ruling = layout.form == Form::wide ? wide : medium,
                  .width = width,
                  .dense = layout.dense,
                  .lines = {}};
    Placed placed{.plan = plan,
                  .columns = across.fitted_columns(height),
                  .docks = {},
                  .across_origin = head_height,
                  .reach = across.reach()};
    placed.scale = fixed_scale > 0 && fits(plan, placed.columns, fixed_scale)
                       ? fixed_scale
                       : fit_scale(plan, placed.columns);
    for (auto& column : placed.columns) spread(plan, column, placed.scale);
    // Unmet demand kept the foot of both columns, so that its label stands beside its strands; it
    // docks once.
    placed.columns[2].nodes.pop_back();
    placed.docks = dock(plan, placed.columns, placed.scale);
    layout.scale = placed.scale;

    add_heads(across, layout);
    add_nodes(across, placed, layout);
    layout.ribbons = make_ribbons(placed);
    const float unmet_depth = across.ruling.shop + 46;
    add_unmet(placed, layout, unmet_depth, across.product_x() - 4);
    if (layout.unmet_bar && layout.unmet_bar->h >= 20)
        layout.labels.push_back(set_label(
            "unmet.bar", LabelKind::node,
            {{.text = plan.nodes[plan.unmet].words.status,
              .face = Face::semibold,
              .token = Token::on_accent}},
            across.shop_x() + shop_inset,
            layout.unmet_bar->y + layout.unmet_bar->h / 2 - line_height / 2, Align::left));
    add_numbers(placed, layout);
    add_ghosts(placed, layout, unmet_depth);
}

}  // namespace channelmap::plan
