#include "core/layout/layout_columns.h"

#include <algorithm>

namespace channelmap::plan {
namespace {

bool arrives(const Connection& connection) {
    return has_volume(connection.mark) || connection.mark == Mark::announced;
}

float slot_size(const Rooms& rooms, Index node, float minimum) {
    return std::max({minimum, rooms.arriving[node], rooms.leaving[node]});
}

float total_size(const Rooms& rooms, const Slots& column) {
    float total = 0;
    for (std::size_t i = 0; i < column.nodes.size(); ++i)
        total += slot_size(rooms, column.nodes[i], column.minimum[i]) + (i == 0 ? 0 : column.gap);
    return total;
}

}  // namespace

Rooms rooms_of(const Plan& plan, double scale) {
    Rooms rooms{std::vector<float>(plan.nodes.size()), std::vector<float>(plan.nodes.size())};
    for (const auto& connection : plan.connections) {
        const float room = room_of(connection, scale);
        if (arrives(connection)) rooms.arriving[connection.to] += room;
        rooms.leaving[connection.from] += room;
    }
    return rooms;
}

bool fits(const Plan& plan, const std::vector<Slots>& columns, double scale) {
    const Rooms rooms = rooms_of(plan, scale);
    return std::all_of(columns.begin(), columns.end(), [&](const Slots& column) {
        return total_size(rooms, column) <= column.length;
    });
}

double fit_scale(const Plan& plan, const std::vector<Slots>& columns) {
    double low = 0, high = columns.front().length / 100;
    for (int i = 0; i < 24; ++i) {
        const double middle = (low + high) / 2;
        (fits(plan, columns, middle) ? low : high) = middle;
    }
    return low;
}

void spread(const Plan& plan, Slots& column, double scale) {
    const std::size_t n = column.nodes.size();
    const Rooms rooms = rooms_of(plan, scale);
    const float spare = column.length - total_size(rooms, column);
    const float share = n > 1 ? spare / static_cast<float>(n - 1) : 0;
    const float gap =
        std::min(column.gap + std::max(0.f, share), std::max(column.gap, column.most_gap));
    column.start.assign(n, 0);
    column.size.assign(n, 0);
    float total = gap * static_cast<float>(n - 1);
    for (std::size_t i = 0; i < n; ++i)
        total += column.size[i] = slot_size(rooms, column.nodes[i], column.minimum[i]);
    float at = std::max(0.f, (column.length - total) / 2);
    for (std::size_t i = 0; i < n; ++i) {
        column.start[i] = at;
        at += column.size[i] + gap;
    }
}

Docks dock(const Plan& plan, const std::vector<Slots>& columns, double scale) {
    const Rooms rooms = rooms_of(plan, scale);
    std::vector<float> arrive(plan.nodes.size()), leave(plan.nodes.size());
    for (const auto& column : columns)
        for (std::size_t i = 0; i < column.nodes.size(); ++i) {
            const Index node = column.nodes[i];
            const float centre = column.start[i] + column.size[i] / 2;
            arrive[node] = centre - rooms.arriving[node] / 2;
            leave[node] = centre - rooms.leaving[node] / 2;
        }
    Docks docks;
    docks.to.assign(plan.connections.size(), 0);
    for (const auto& connection : plan.connections) {
        const float room = room_of(connection, scale);
        docks.from.push_back(leave[connection.from] + room / 2);
        leave[connection.from] += room;
    }
    // Flows first, so that a product's bar is solid; tubes of announced offers end below it.
    for (const bool with_volume : {true, false})
        for (std::size_t i = 0; i < plan.connections.size(); ++i) {
            const auto& connection = plan.connections[i];
            if (has_volume(connection.mark) != with_volume) continue;
            const float room = arrives(connection) ? room_of(connection, scale) : 0;
            docks.to[i] = arrive[connection.to] + room / 2;
            arrive[connection.to] += room;
        }
    return docks;
}

}  // namespace channelmap::plan
