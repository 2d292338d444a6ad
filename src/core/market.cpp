#include "core/market.h"

#include <algorithm>

#include "core/flow.h"

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
        market.home.push_back(platform.channel);
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

}  // namespace

Market market_of(const Story& story, Index era) {
    Market market{.demand = story.demand, .named = story.named};
    lay_out_products(story, story.eras[era], market);
    lay_out_sellers(story, market);
    lay_out_offers(story.eras[era], market);
    lay_out_hosting(story.eras[era], market);
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

}  // namespace channelmap
