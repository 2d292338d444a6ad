// What the map shows of a comparison: old values of its connections, signed chips at its nodes.
#include "core/layout/layout_changes.h"

#include <algorithm>
#include <cmath>

#include "core/compare/compare.h"
#include "core/graphics/text_width.h"
#include "core/layout/form.h"
#include "core/layout/label_faults.h"
#include "core/layout/layout_ribbons.h"

namespace channelmap::plan {
namespace {

constexpr float chip_inset = 5, chip_gap = 6;

// The value of the same connection in the baseline, as parts of 100.
double value_before(const Story& story, const Flow& before, const Plan& plan,
                    const Connection& connection) {
    const auto &from = plan.nodes[connection.from], &to = plan.nodes[connection.to];
    if (to.kind == NodeKind::unmet)
        return per_hundred(story, before.buyer_unmet[from.item].central);
    if (from.kind == NodeKind::buyer)
        return per_hundred(story,
                           before.buyer_channel[from.item * before.channels + to.item].central);
    const auto at = std::find(before.products.begin(), before.products.end(), to.item);
    if (at == before.products.end()) return 0;
    const auto position = static_cast<Index>(at - before.products.begin());
    return per_hundred(
        story, before.channel_product[from.item * before.products.size() + position].central);
}

bool enters(const std::vector<Point>& line, const Box& box) {
    constexpr int steps = 8;  // between two samples, up to 10 px apart
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1], b = line[i];
        if (std::max(a.x, b.x) < box.x || std::min(a.x, b.x) > box.right() ||
            std::max(a.y, b.y) < box.y || std::min(a.y, b.y) > box.bottom())
            continue;
        for (int k = 0; k <= steps; ++k) {
            const float t = static_cast<float>(k) / steps;
            if (contains(box, {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t})) return true;
        }
    }
    return false;
}

bool crosses(const Band& ghost, const Box& box) {
    return enters(ghost.left, box) || enters(ghost.right, box);
}

bool touches(const Leader& leader, const Box& box) {
    for (std::size_t i = 1; i < leader.points.size(); ++i) {
        const Point a = leader.points[i - 1], b = leader.points[i];  // upright or level
        if (overlap(box, {std::min(a.x, b.x) - 1, std::min(a.y, b.y) - 1, std::abs(b.x - a.x) + 2,
                          std::abs(b.y - a.y) + 2}))
            return true;
    }
    return false;
}

// Looks for a place for one node's chip.
struct ChipFinder {
    const Layout& layout;
    const LayoutNode& node;
    const Label* label;  // the node's
    float width;
    std::size_t value_line = 0;
    Box found;

    struct Extent {
        float left = 1e9f, right = -1e9f;
    };
    std::vector<Extent> lines;

    void read_lines(const std::string& value) {
        float baseline = -1;
        for (const auto& run : label->runs) {
            if (run.baseline.y != baseline) lines.push_back({});
            baseline = run.baseline.y;
            auto& line = lines.back();
            line.left = std::min(line.left, run.baseline.x);
            line.right =
                std::max(line.right, run.baseline.x + text_width(run.text, run.face, run.size));
            if (!value.empty() && (run.text == value || run.text.ends_with(" " + value)))
                value_line = lines.size() - 1;
        }
    }

    float top_of(std::size_t line) const {
        return label->box.y + line_height * static_cast<float>(line);
    }

    bool is_free(const Box& box) const {
        if (box.x < 0 || box.right() > layout.width || box.y < 0 || box.bottom() > layout.height)
            return false;
        const Box aside{box.x - chip_gap, box.y, box.w + 2 * chip_gap, box.h};
        for (const auto& other : layout.labels)
            if (&other != label && overlap(aside, other.box)) return false;
        for (std::size_t i = 0; i < lines.size();
             ++i)  // beside a short line of its own there is room
            if (overlap(box,
                        {lines[i].left, top_of(i), lines[i].right - lines[i].left, line_height}))
                return false;
        for (const auto& leader : layout.leaders)
            if (touches(leader, box)) return false;
        for (const auto& other : layout.nodes) {
            if (overlap(box, other.in_bar) || overlap(box, other.out_bar)) return false;
            if (other.shop && &other != &node && overlap(box, *other.shop)) return false;
        }
        return std::none_of(
            layout.ribbons.begin(), layout.ribbons.end(), [&](const Ribbon& ribbon) {
                const auto covers = [&](Index end, bool at_start) {
                    return &layout.nodes[end] != &node &&
                           overlap(box, layouts::dock_box(layout, ribbon, at_start));
                };
                return covers(ribbon.from, true) ||
                       (has_volume(ribbon.mark) && covers(ribbon.to, false));
            });
    }

    bool take(float x, float y) {
        found = {x, y, width, line_height};
        return is_free(found);
    }

    // The k-th line to try: the value's first.
    std::size_t line_at(std::size_t k) const {
        return k == 0 ? value_line : k <= value_line ? k - 1 : k;
    }

    // Inside a storefront, at its right.
    bool in_shop() {
        const float x = node.shop->right() - shop_bar_thickness - chip_gap - width;
        for (std::size_t k = 0; k < lines.size(); ++k)
            if (x >= lines[line_at(k)].right + chip_gap && take(x, top_of(line_at(k)))) return true;
        return false;
    }

    // A phone's storefronts are full: before or behind them, over the ribbons.
    bool around_shop() {
        const float x = node.shop->x + (node.shop->w - width) / 2;
        return take(x, node.shop->y - 3 - line_height) || take(x, node.shop->bottom() + 3);
    }

    // Under the label, aligned as its lines are.
    bool under_label() {
        bool left = true, right = true;
        for (const auto& line : lines) {
            left &= std::abs(line.left - lines[0].left) < 1;
            right &= std::abs(line.right - lines[0].right) < 1;
        }
        const float spare = label->box.w - width;
        return take(label->box.x + (left ? 0 : right ? spare : spare / 2), label->box.bottom() + 1);
    }

    bool at_label() {
        const bool down = layout.form == Form::narrow;
        if (down && lines.size() > 1 && under_label()) return true;
        for (std::size_t k = 0; k < lines.size(); ++k) {
            const auto& line = lines[line_at(k)];
            const float y = top_of(line_at(k));
            if (down && take(line.left - chip_gap - width, y)) return true;
            if ((!down || lines.size() > 1) && take(line.right + chip_gap, y)) return true;
        }
        return !down && under_label();
    }

    bool find() {
        if (!node.shop) return at_label();
        return layout.form == Form::narrow ? around_shop() : in_shop();
    }
};

}  // namespace

void set_before(const Story& story, const Comparison& comparison, Plan& plan) {
    if (comparison.changes.empty()) return;
    for (auto& connection : plan.connections)
        connection.before = value_before(story, comparison.before, plan, connection);
    for (auto& node : plan.nodes)
        if (const auto at = find_id(comparison.changes, node.id)) {
            node.change = comparison.changes[*at].rounded;
            node.claimed = comparison.changes[*at].claimed;
        }
}

void leave_out_unmet(const Story& story, Layout& layout) {
    if (story.has_unmet()) return;
    layout.unmet_bar.reset();
    std::erase_if(layout.labels, [](const Label& label) { return label.id.starts_with("unmet"); });
}

void settle_ghosts(Layout& layout) {
    std::vector<Ghost> ghosts;
    std::vector<Band> outlines;
    for (auto& ghost : layout.ghosts) {
        auto outline = band_along(ghost.curve, ghost.old_width, ghost.old_width);
        const auto meets = [&](const Label& label) { return crosses(outline, label.box); };
        const auto meets_shop = [&](const LayoutNode& node) {
            return node.shop && crosses(outline, *node.shop);
        };
        if (ghost.id == "unmet.bar" &&
            (std::any_of(layout.labels.begin(), layout.labels.end(), meets) ||
             std::any_of(layout.nodes.begin(), layout.nodes.end(), meets_shop)))
            continue;
        ghosts.push_back(std::move(ghost));
        outlines.push_back(std::move(outline));
    }
    layout.ghosts = std::move(ghosts);
    std::erase_if(layout.labels, [&](const Label& label) {
        return label.kind == LabelKind::number &&
               std::any_of(outlines.begin(), outlines.end(),
                           [&](const Band& outline) { return crosses(outline, label.box); });
    });
}

void add_chips(const Plan& plan, Layout& layout) {
    for (const auto& node : plan.nodes) {
        if (node.change == 0) continue;
        const auto placed = find_id(layout.nodes, node.id), named = find_id(layout.labels, node.id);
        if (!placed || !named) continue;
        const Line line{.text = signed_text(node.change),
                        .face = Face::semibold,
                        .token = node.claimed ? Token::paper : Token::ink};
        ChipFinder finder{layout, layout.nodes[*placed], &layout.labels[*named],
                          line.width() + 2 * chip_inset};
        finder.read_lines(node.words.value);
        if (!finder.find()) continue;
        const Box& box = finder.found;
        Label chip =
            set_label(node.id, LabelKind::chip, {line}, box.x + chip_inset, box.y, Align::left);
        chip.box = box;
        chip.solid = node.claimed;
        layout.labels.push_back(std::move(chip));
    }
}

}  // namespace channelmap::plan
