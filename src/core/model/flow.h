// What the model says of one scenario. See the model page for every formula; the names are the
// same.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/story/story.h"

namespace channelmap {

// Buyer groups are numbered as the story's platforms, then the multi group last.
inline Index multi_group(const Story& story) { return story.platforms.size(); }

// 5th, 50th and 95th percentile over draws.
struct Range {
    double p5 = 0, p50 = 0, p95 = 0;
};

struct Estimate {
    double central = 0;
    Range range;
    bool has_range = false;
};

// Everything is in units of the story's demand and indexed densely by the era's products, which are
// `products[0..P)` (indices into Story::products); B buyer groups; C channels of the story.
struct Flow {
    std::vector<Index> products;
    Index buyers = 0;
    Index channels = 0;
    int draws = 0;  // 0: no ranges

    std::vector<Estimate> flows;  // [(b * C + c) * P + p]
    std::vector<Estimate> unmet;  // [b * P + p]

    // Sums that the map draws; each has its own range, since ranges of sums are not sums of ranges.
    std::vector<Estimate> buyer_totals;     // [b]
    std::vector<Estimate> buyer_channel;    // [b * C + c]
    std::vector<Estimate> buyer_unmet;      // [b]
    std::vector<Estimate> channel_product;  // [c * P + p]
    std::vector<Estimate> product_unmet;    // [p]

    struct Metric {
        std::string name;  // channel.C, product.P, unmet, unmet.not_on_sale, unmet.barred,
                           // on_platform, host.H
        Estimate value;
    };
    std::vector<Metric> metrics;

    const Estimate& flow(Index buyer, Index channel, Index product) const {
        return flows[(buyer * channels + channel) * products.size() + product];
    }
};

// The metric of this name, or nullptr.
const Flow::Metric* find_metric(const Flow& flow, std::string_view name);

}  // namespace channelmap
