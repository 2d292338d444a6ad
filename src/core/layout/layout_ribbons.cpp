#include "core/layout/layout_ribbons.h"

#include <algorithm>
#include <cmath>

#include "core/base/sort_many.h"
#include "core/layout/placed.h"

namespace channelmap::plan {
namespace {

constexpr float tube_width = 8, hatch_width = 6, bar_stub = 16, unknown_stub = 20, tube_gap = 6;
constexpr float most_fringe = 24;  // pixels a side
constexpr float number_from = 22;  // a ribbon narrower than this carries no number
constexpr double ghost_from = 2;   // parts of 100: a connection that changed less has no ghost

std::string ribbon_id(const Plan& plan, const Connection& connection) {
    return plan.nodes[connection.from].id + ">" + plan.nodes[connection.to].id;
}

Curve curve_between(const Placed& placed, float along0, float across0, float along1,
                    float across1) {
    const float middle = (along0 + along1) / 2;
    return {placed.at(along0, across0), placed.at(middle, across0), placed.at(middle, across1),
            placed.at(along1, across1)};
}

Ribbon make_ribbon(const Placed& placed, std::size_t i) {
    const auto& plan = placed.plan;
    const auto& connection = plan.connections[i];
    const auto& from = plan.nodes[connection.from];
    const auto& to = plan.nodes[connection.to];
    Ribbon ribbon{.id = ribbon_id(plan, connection),
                  .from = connection.from,
                  .to = connection.to,
                  .mark = connection.mark};
    ribbon.value = connection.value;
    ribbon.offer = connection.offer;
    ribbon.start = from.kind == NodeKind::buyer ? Token::group : from.token;
    ribbon.end = from.kind == NodeKind::buyer ? to.token : from.token;
    if (!has_volume(connection.mark)) {
        const float start = placed.reach[connection.from].leave,
                    end = placed.reach[connection.to].arrive;
        const float out = placed.docks.from[i] + placed.across_origin,
                    in = placed.docks.to[i] + placed.across_origin;
        const bool tube = connection.mark == Mark::announced;
        const float reach = connection.mark == Mark::barred ? bar_stub : unknown_stub;
        ribbon.curve = tube ? curve_between(placed, start, out, end - tube_gap, in)
                            : curve_between(placed, start, out, start + reach, out);
        ribbon.width = ribbon.core_width = ribbon.fringe_width = tube ? tube_width
                                                                 : connection.mark == Mark::barred
                                                                     ? 2
                                                                     : hatch_width;
        return ribbon;
    }
    ribbon.curve = curve_of(placed, i);
    const auto width_of = [&](double value) {
        return drawn_width(value, placed.scale, connection.hairline);
    };
    ribbon.width = width_of(connection.value.central);
    ribbon.true_width = static_cast<float>(connection.value.central * placed.scale);
    ribbon.core_width = ribbon.fringe_width = ribbon.width;
    if (connection.value.has_range) {
        ribbon.core_width = std::min(ribbon.width, width_of(connection.value.range.p5));
        ribbon.fringe_width = std::clamp(width_of(connection.value.range.p95), ribbon.width,
                                         ribbon.width + 2 * most_fringe);
    }
    return ribbon;
}

// Flows that are too small to draw have no ribbon and no bar.
bool is_drawn(const Connection& connection) {
    const double least = connection.hairline > 0 ? least_drawn : 0;
    return has_volume(connection.mark) && connection.value.central > least;
}

// The extent of the docks of a node's flows on one side.
Slot dock_extent(const Placed& placed, Index node, bool arriving_side) {
    float low = 1e9f, high = -1e9f;
    for (std::size_t i = 0; i < placed.plan.connections.size(); ++i) {
        const auto& connection = placed.plan.connections[i];
        if ((arriving_side ? connection.to : connection.from) != node || !is_drawn(connection))
            continue;
        const float room = room_of(connection, placed.scale);
        const float centre =
            (arriving_side ? placed.docks.to[i] : placed.docks.from[i]) + placed.across_origin;
        low = std::min(low, centre - room / 2);
        high = std::max(high, centre + room / 2);
    }
    return low > high ? Slot{} : Slot{low, high - low};
}

// A ribbon may be as wide as twice the radius of its tightest bend, and any of so many px.
constexpr float tightest_bend = .5f, narrowest_bend = 24;

bool bends_too_tightly(const Placed& placed) {
    for (std::size_t i = 0; i < placed.plan.connections.size(); ++i) {
        const auto& connection = placed.plan.connections[i];
        if (!has_volume(connection.mark)) continue;
        const float width = drawn_width(connection.value.central, placed.scale);
        if (width > narrowest_bend && bends_within(curve_of(placed, i), width * tightest_bend))
            return true;
    }
    return false;
}

void set_out(Placed& placed) {
    for (auto& column : placed.columns) spread(placed.plan, column, placed.scale);
    placed.docks = dock(placed.plan, placed.columns, placed.scale);
}

}  // namespace

Curve curve_of(const Placed& placed, std::size_t i) {
    const auto& connection = placed.plan.connections[i];
    return curve_between(
        placed, placed.reach[connection.from].leave, placed.docks.from[i] + placed.across_origin,
        placed.reach[connection.to].arrive, placed.docks.to[i] + placed.across_origin);
}

Slot slot_of(const Placed& placed, Index node) {
    for (const auto& column : placed.columns)
        for (std::size_t i = 0; i < column.nodes.size(); ++i)
            if (column.nodes[i] == node)
                return {column.start[i] + placed.across_origin, column.size[i]};
    return {};
}

std::vector<Ribbon> make_ribbons(const Placed& placed) {
    std::vector<Ribbon> ribbons;
    for (std::size_t i = 0; i < placed.plan.connections.size(); ++i) {
        const auto& connection = placed.plan.connections[i];
        if (has_volume(connection.mark) && !is_drawn(connection)) continue;
        ribbons.push_back(make_ribbon(placed, i));
    }
    std::vector<Index> order(ribbons.size());
    for (Index i = 0; i < order.size(); ++i) order[i] = i;
    sort_many(order, [&](Index x, Index y) {
        const Ribbon &a = ribbons[x], &b = ribbons[y];
        if (has_volume(a.mark) != has_volume(b.mark)) return has_volume(a.mark);
        return has_volume(a.mark) && a.width > b.width;
    });
    std::vector<Ribbon> sorted;
    for (const Index i : order) sorted.push_back(std::move(ribbons[i]));
    return sorted;
}

LayoutNode make_node(const Placed& placed, Index index, float bar_arrive, float bar_leave,
                     float thickness) {
    const auto& node = placed.plan.nodes[index];
    LayoutNode out{.id = node.id,
                   .kind = node.kind,
                   .item = node.item,
                   .items = node.items,
                   .token = node.token,
                   .closed = node.closed,
                   .open = node.closed ? 0.f : 1.f};
    out.value = node.value;
    const Slot in = dock_extent(placed, index, true), leave = dock_extent(placed, index, false);
    if (in.size > 0)
        out.in_bar = placed.box(bar_arrive, in.start, thickness, std::max(2.f, in.size));
    if (leave.size > 0)
        out.out_bar = placed.box(bar_leave, leave.start, thickness, std::max(2.f, leave.size));
    return out;
}

void add_numbers(const Placed& placed, Layout& layout) {
    for (std::size_t i = 0; i < placed.plan.connections.size(); ++i) {
        const auto& connection = placed.plan.connections[i];
        const float room = has_volume(connection.mark) ? room_of(connection, placed.scale) : 0;
        if (room < number_from || connection.mark == Mark::unmet) continue;
        const Line line{.text = std::to_string(connection.rounded)};
        const bool left = placed.plan.nodes[connection.from].kind == NodeKind::buyer;
        const float across =
            (left ? placed.docks.from[i] : placed.docks.to[i]) + placed.across_origin;
        const float along = left ? placed.reach[connection.from].leave + 10
                                 : placed.reach[connection.to].arrive - 10;
        const float back = placed.down ? (left ? 0 : -line_height) : 0;
        const auto id = ribbon_id(placed.plan, connection);
        layout.labels.push_back(
            placed.down
                ? set_label(id, LabelKind::number, {line}, across, along + back, Align::center)
                : set_label(id, LabelKind::number, {line}, along, across - line_height / 2,
                            left ? Align::left : Align::right));
    }
}

void add_ghosts(const Placed& placed, Layout& layout, float depth) {
    const auto& plan = placed.plan;
    double unmet = 0, unmet_before = 0;
    for (std::size_t i = 0; i < plan.connections.size(); ++i) {
        const auto& connection = plan.connections[i];
        if (!connection.before) continue;
        const double now = has_volume(connection.mark) ? connection.value.central : 0;
        if (connection.to == plan.unmet) unmet += now, unmet_before += *connection.before;
        if (std::abs(*connection.before - now) < ghost_from) continue;
        layout.ghosts.push_back({ribbon_id(plan, connection), curve_of(placed, i),
                                 drawn_width(now, placed.scale),
                                 drawn_width(*connection.before, placed.scale)});
    }
    if (std::abs(unmet_before - unmet) < ghost_from) return;
    const Slot bar = dock_extent(placed, plan.unmet, true);
    const float start = placed.reach[plan.unmet].arrive;
    const float centre = bar.size > 0 ? bar.centre() : slot_of(placed, plan.unmet).centre();
    layout.ghosts.push_back({"unmet.bar",
                             curve_between(placed, start, centre, start + depth, centre), bar.size,
                             drawn_width(unmet_before, placed.scale)});
}

void add_unmet(const Placed& placed, Layout& layout, float depth, float reach_end) {
    const Index node = placed.plan.unmet;
    const Slot bar = dock_extent(placed, node, true);
    if (bar.size <= 0) return;
    const float start = placed.reach[node].arrive;
    layout.unmet_bar = placed.box(start, bar.start, depth, bar.size);

    // One strand about every 3.6 px; lengths follow a fixed pattern from 42 to 100 % of the way.
    constexpr float lengths[] = {.71f, 1.f,  .55f, .86f, .42f, .94f, .63f,
                                 .78f, .49f, .97f, .58f, .83f, .67f};
    const int count = std::clamp(static_cast<int>(bar.size / 3.6f), 4, 13);
    const float width = bar.size / static_cast<float>(count);
    for (int i = 0; i < count; ++i) {
        const float across = bar.start + width * (static_cast<float>(i) + .5f);
        const float from = start + depth, to = from + (reach_end - from) * lengths[i % 13];
        layout.strands.push_back(
            {placed.at(from, across), placed.at(to, across), width, width / 6});
    }
}

void set_out(Placed& placed, double least) {
    set_out(placed);
    while (placed.scale > least && bends_too_tightly(placed)) {
        placed.scale = std::max(least, placed.scale * .9);
        set_out(placed);
    }
}

}  // namespace channelmap::plan
