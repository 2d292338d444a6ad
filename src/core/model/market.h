// One era of a story, laid out for the model's equations: arrays by number, no names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/story/story.h"

namespace channelmap {

// How open a cell is before rights: a number, or what the scenario and the inputs say.
enum class Base { closed, open, preview, rollout };

struct Cell {
    Base base = Base::closed;
    std::vector<Index> by;    // rights
    bool is_offered = false;  // otherwise the equations pass it over: nothing is sold there
    bool operator==(const Cell&) const = default;
};

struct CellHost {
    Index host = 0;  // of Market::hosts
    double share = 0;
};

// The home of a group that has none.
inline constexpr Index nowhere = static_cast<Index>(-1);

// Where what is sold in a cell runs.
struct CellHosting {
    std::optional<Index> bound_right;
    Index bound_host = 0;
    std::vector<CellHost> otherwise;
};

struct Market {
    double demand = 0;
    NamedInputs named;
    std::vector<Index> products;    // story products with at least one offer, in the story's order
    std::vector<Index> mix, bound;  // inputs, by position in `products`
    std::vector<Index> home;  // by platform: a channel, which may be the direct seller, or nowhere
    std::vector<Index> weight;  // by platform: an input
    Index channels = 0;
    std::vector<Index> clouds;    // channels
    std::optional<Index> direct;  // channel
    std::vector<Cell> cells;      // [channel * P + product], as the era has them
    // What each group of buyers sees of them: an offer may hold, and a right may bar, for some
    // groups only. Groups that see the same share a view; where nothing is for some only, there is
    // one.
    std::vector<Cell> seen_cells;      // [view * C * P + channel * P + product]
    std::vector<Index> view_of;        // by buyer group
    std::vector<CellHosting> hosting;  // [channel * P + product]
    std::vector<std::string> hosts;    // in the order in which they occur
    // Where the story gives its flows: [flow()] and [buyer * P + product], which sum to `demand`.
    // Then the equations take them as they are.
    std::vector<double> given_flows, given_unmet;

    Index platforms() const { return home.size(); }
    Index buyers() const { return home.size() + 1; }  // and the multi group, last
    Index product_count() const { return products.size(); }
    Index cell(Index channel, Index product) const { return channel * products.size() + product; }
    // The position in seen_cells, and in the openness, of what group `buyer` sees of a cell.
    Index seen(Index buyer, Index channel, Index product) const {
        return view_of[buyer] * cells.size() + cell(channel, product);
    }
    bool is_offered(Index channel, Index product) const {
        return cells[cell(channel, product)].is_offered;
    }
    Index flow(Index buyer, Index channel, Index product) const {
        return (buyer * channels + channel) * products.size() + product;
    }
};

Market market_of(const Story& story, Index era);

// The names of a market's metrics, in order.
std::vector<std::string> metric_names(const Story& story, const Market& market);

// The same for an era of the story.
std::vector<std::string> metric_names(const Story& story, Index era);

// Where each metric stands, in the order of metric_names().
struct MetricPlaces {
    Index unmet, on_platform, channels, products, hosts, not_on_sale, barred, count;
};
inline MetricPlaces metric_places(const Market& market) {
    MetricPlaces at{};
    at.unmet = 0;
    at.on_platform = 1;
    at.channels = 2;
    at.products = at.channels + market.channels;
    at.hosts = at.products + market.product_count();
    at.not_on_sale = at.hosts + market.hosts.size();
    at.barred = at.not_on_sale + 1;
    at.count = at.barred + 1;
    return at;
}

}  // namespace channelmap
