// One era of a story, laid out for the model's equations: arrays by number, no names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/story.h"

namespace channelmap {

// How open a cell is before rights: a number, or what the scenario and the inputs say.
enum class Base { closed, open, preview, rollout };

struct Cell {
    Base base = Base::closed;
    std::vector<Index> by;    // rights
    bool is_offered = false;  // otherwise the equations pass it over: nothing is sold there
};

struct CellHost {
    Index host = 0;  // of Market::hosts
    double share = 0;
};

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
    std::vector<Index> home, weight;  // channel and input, by platform
    Index channels = 0;
    std::vector<Index> clouds;         // channels
    std::optional<Index> direct;       // channel
    std::vector<Cell> cells;           // [channel * P + product]
    std::vector<CellHosting> hosting;  // [channel * P + product]
    std::vector<std::string> hosts;    // in the order in which they occur

    Index platforms() const { return home.size(); }
    Index buyers() const { return home.size() + 1; }  // and the multi group, last
    Index product_count() const { return products.size(); }
    Index cell(Index channel, Index product) const { return channel * products.size() + product; }
    bool is_offered(Index channel, Index product) const {
        return cells[cell(channel, product)].is_offered;
    }
    Index flow(Index buyer, Index channel, Index product) const {
        return (buyer * channels + channel) * products.size() + product;
    }
};

Market market_of(const Story& story, Index era);

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
