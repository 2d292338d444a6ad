#include "core/model/market.h"

#include <algorithm>

#include "core/model/flow.h"

namespace channelmap {
namespace {

Base base_of(Status status) {
    switch (status) {
    case Status::available: return Base::open;
    case Status::preview: return Base::preview;
    case Status::barred: return Base::rollout;
    case Status::announced:
    case Status::unknown: break;
    }
    return Base::closed;
}

std::optional<Index> position_of(const std::vector<Index>& products, Index product) {
    const auto at = std::find(products.begin(), products.end(), product);
    if (at == products.end()) return std::nullopt;
    return static_cast<Index>(at - products.begin());
}

void lay_out_products(const Story& story, const Era& era, Market& market) {
    for (Index p = 0; p < story.products.size(); ++p) {
        const bool is_offered = std::any_of(era.offers.begin(), era.offers.end(),
                                            [&](const Offer& offer) { return offer.product == p; });
        if (!is_offered) continue;
        market.products.push_back(p);
        market.mix.push_back(story.products[p].mix);
        market.bound.push_back(story.products[p].bound);
    }
}

void lay_out_sellers(const Story& story, Market& market) {
    market.channels = story.channels.size();
    for (Index c = 0; c < story.channels.size(); ++c) {
        if (story.channels[c].kind == ChannelKind::direct)
            market.direct = c;
        else
            market.clouds.push_back(c);
    }
    for (const auto& platform : story.platforms) {
        market.home.push_back(platform.channel.value_or(nowhere));
        market.weight.push_back(platform.weight);
    }
}

void lay_out_offers(const Era& era, Market& market) {
    market.cells.resize(market.channels * market.product_count());
    for (const auto& offer : era.offers)
        if (const auto p = position_of(market.products, offer.product))
            market.cells[market.cell(offer.channel, *p)] = {
                .base = base_of(offer.status), .by = offer.by, .is_offered = true};
}

bool concerns(const std::vector<Index>& groups, Index buyer) {
    return groups.empty() || std::find(groups.begin(), groups.end(), buyer) != groups.end();
}

// The era's cells as a group of buyers sees them.
std::vector<Cell> cells_seen_by(const Story& story, const Era& era, const Market& market,
                                Index buyer) {
    std::vector<Cell> cells = market.cells;
    for (const auto& offer : era.offers) {
        const auto p = position_of(market.products, offer.product);
        if (!p) continue;
        Cell& cell = cells[market.cell(offer.channel, *p)];
        if (!concerns(offer.platforms, buyer)) cell.base = Base::closed;
        std::erase_if(cell.by,
                      [&](Index right) { return !concerns(story.rights[right].platforms, buyer); });
    }
    return cells;
}

void lay_out_views(const Story& story, const Era& era, Market& market) {
    std::vector<std::vector<Cell>> views;
    for (Index buyer = 0; buyer < market.buyers(); ++buyer) {
        auto cells = cells_seen_by(story, era, market, buyer);
        const auto same = std::find(views.begin(), views.end(), cells);
        market.view_of.push_back(static_cast<Index>(same - views.begin()));
        if (same == views.end()) views.push_back(std::move(cells));
    }
    for (const auto& view : views)
        market.seen_cells.insert(market.seen_cells.end(), view.begin(), view.end());
}

Index host_number(Market& market, const std::string& host) {
    const auto at = std::find(market.hosts.begin(), market.hosts.end(), host);
    const auto number = static_cast<Index>(at - market.hosts.begin());
    if (at == market.hosts.end()) market.hosts.push_back(host);
    return number;
}

CellHosting hosting_of(const HostRule* rule, Market& market) {
    CellHosting hosting;
    if (!rule) {
        hosting.otherwise.push_back({host_number(market, "undisclosed"), 1});
        return hosting;
    }
    hosting.bound_right = rule->bound_right;
    if (rule->bound_right) hosting.bound_host = host_number(market, rule->bound_host);
    for (const auto& share : rule->otherwise)
        hosting.otherwise.push_back({host_number(market, share.host), share.share});
    return hosting;
}

void lay_out_hosting(const Era& era, Market& market) {
    market.hosting.resize(market.cells.size());
    for (Index p = 0; p < market.product_count(); ++p) {
        for (Index c = 0; c < market.channels; ++c) {
            const auto rule =
                std::find_if(era.hosting.begin(), era.hosting.end(), [&](const HostRule& row) {
                    return row.channel == c && row.product == market.products[p];
                });
            market.hosting[market.cell(c, p)] =
                hosting_of(rule == era.hosting.end() ? nullptr : &*rule, market);
        }
    }
}

struct GivenTables {
    std::vector<double> in;         // [platform * channels + channel]
    std::vector<double> out;        // [channel * P + product]
    std::vector<double> lost;       // [platform]
    std::vector<double> lost_from;  // [product]
};

GivenTables tables_of(const Era& era, const Market& market) {
    const Index C = market.channels, P = market.product_count();
    GivenTables tables{std::vector<double>(market.buyers() * C), std::vector<double>(C * P),
                       std::vector<double>(market.buyers()), std::vector<double>(P)};
    for (const auto& flow : era.flows) {
        if (flow.platform && flow.channel)
            tables.in[*flow.platform * C + *flow.channel] += flow.value;
        else if (flow.platform)
            tables.lost[*flow.platform] += flow.value;
        else if (const auto p = position_of(market.products, flow.product.value_or(0)); p)
            (flow.channel ? tables.out[*flow.channel * P + *p] : tables.lost_from[*p]) +=
                flow.value;
    }
    return tables;
}

// Parts of `whole` in proportion to `weights`; equal ones where all of these are 0.
double part(double whole, const double* weights, Index at, Index count) {
    double sum = 0;
    for (Index i = 0; i < count; ++i) sum += weights[i];
    return sum > 0 ? whole * weights[at] / sum : whole / static_cast<double>(count);
}

// What a seller takes in goes on to its products in the same proportions, whomever it comes from:
// more isn't given. Each era is scaled to the story's demand.
void lay_out_given(const Story& story, const Era& era, Market& market) {
    if (!story.given) return;
    const Index C = market.channels, P = market.product_count();
    const auto tables = tables_of(era, market);
    market.given_flows.assign(market.buyers() * C * P, 0);
    market.given_unmet.assign(market.buyers() * P, 0);
    double sum = 0;
    for (Index b = 0; b < market.buyers(); ++b)
        for (Index p = 0; p < P; ++p) {
            for (Index c = 0; c < C; ++c)
                sum += market.given_flows[market.flow(b, c, p)] =
                    part(tables.in[b * C + c], &tables.out[c * P], p, P);
            sum += market.given_unmet[b * P + p] =
                part(tables.lost[b], tables.lost_from.data(), p, P);
        }
    for (auto* values : {&market.given_flows, &market.given_unmet})
        for (double& value : *values) value = sum > 0 ? value * (story.demand / sum) : 0;
}

}  // namespace

Market market_of(const Story& story, Index era) {
    Market market{.demand = story.demand, .named = story.named};
    lay_out_products(story, story.eras[era], market);
    lay_out_sellers(story, market);
    lay_out_offers(story.eras[era], market);
    lay_out_views(story, story.eras[era], market);
    lay_out_hosting(story.eras[era], market);
    lay_out_given(story, story.eras[era], market);
    return market;
}

std::vector<std::string> metric_names(const Story& story, const Market& market) {
    std::vector<std::string> names{"unmet", "on_platform"};
    for (const auto& channel : story.channels) names.push_back("channel." + channel.id);
    for (const Index p : market.products) names.push_back("product." + story.products[p].id);
    for (const auto& host : market.hosts) names.push_back("host." + host);
    names.insert(names.end(), {"unmet.not_on_sale", "unmet.barred"});
    return names;
}

std::vector<std::string> metric_names(const Story& story, Index era) {
    return metric_names(story, market_of(story, era));
}

}  // namespace channelmap
