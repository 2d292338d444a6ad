#include "core/layout/layout_columns.h"

#include <algorithm>

namespace channelmap::plan {
namespace {

bool arrives(const Connection& connection) {
    return has_volume(connection.mark) || connection.mark == Mark::announced;
}

float slot_size(const Plan& plan, Index node, float minimum, double scale) {
    return std::max({minimum, arriving(plan, node, scale), leaving(plan, node, scale)});
}

float total_size(const Plan& plan, const Slots& column, double scale) {
    float total = 0;
    for (std::size_t i = 0; i < column.nodes.size(); ++i)
        total +=
            slot_size(plan, column.nodes[i], column.minimum[i], scale) + (i == 0 ? 0 : column.gap);
    return total;
}

}  // namespace

float arriving(const Plan& plan, Index node, double scale) {
    float sum = 0;
    for (const auto& connection : plan.connections)
        if (connection.to == node && arrives(connection)) sum += room_of(connection, scale);
    return sum;
}

float leaving(const Plan& plan, Index node, double scale) {
    float sum = 0;
    for (const auto& connection : plan.connections)
        if (connection.from == node) sum += room_of(connection, scale);
    return sum;
}

bool fits(const Plan& plan, const std::vector<Slots>& columns, double scale) {
    return std::all_of(columns.begin(), columns.end(), [&](const Slots& column) {
        return total_size(plan, column, scale) <= column.length;
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
    const float spare = column.length - total_size(plan, column, scale);
    const float share = n > 1 ? spare / static_cast<float>(n - 1) : 0;
    const float gap =
        std::min(column.gap + std::max(0.f, share), std::max(column.gap, column.most_gap));
    column.start.assign(n, 0);
    column.size.assign(n, 0);
    float total = gap * static_cast<float>(n - 1);
    for (std::size_t i = 0; i < n; ++i)
        total += column.size[i] = slot_size(plan, column.nodes[i], column.minimum[i], scale);
    float at = std::max(0.f, (column.length - total) / 2);
    for (std::size_t i = 0; i < n; ++i) {
        column.start[i] = at;
        at += column.size[i] + gap;
    }
}

Docks dock(const Plan& plan, const std::vector<Slots>& columns, double scale) {
    std::vector<float> arrive(plan.nodes.size()), leave(plan.nodes.size());
    for (const auto& column : columns)
        for (std::size_t i = 0; i < column.nodes.size(); ++i) {
            const Index node = column.nodes[i];
            const float centre = column.start[i] + column.size[i] / 2;
            arrive[node] = centre - arriving(plan, node, scale) / 2;
            leave[node] = centre - leaving(plan, node, scale) / 2;
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
