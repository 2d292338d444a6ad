// What the model says of one scenario. See the model page for every formula; the names are the
// same.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/scenario.h"
#include "core/story.h"

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

// The names of all metrics of an era, in the order that evaluate() returns them.
std::vector<std::string> metric_names(const Story& story, Index era);

// Draws that a settled picture shows, and the command line's default.
inline constexpr int settled_draws = 4096;

// The model at central inputs and, with draws > 0, its 5, 50 and 95 % over that many seeded draws.
Flow evaluate(const Story& story, const Scenario& scenario, int draws);

class Sampler;
// The same with a sampler of the scenario, which keeps its draws.
Flow evaluate(const Story& story, const Scenario& scenario, Sampler& sampler);

// One row of "what matters most": a metric with one free input at its low and at its high.
struct TornadoBar {
    Index input = 0;
    double low = 0, high = 0;                    // the others central
    std::optional<Range> low_range, high_range;  // the others drawn; tornado_ranges()
};

// Sorted by |high - low|, largest first, then by input id. Free inputs only (not fixed, low <
// high).
std::vector<TornadoBar> tornado(const Story& story, const Scenario& scenario,
                                std::string_view metric);

// Adds what `draws` draws of the other inputs give at both ends of each bar, rounded to what a link
// can write.
void tornado_ranges(const Story& story, const Scenario& scenario, std::string_view metric,
                    int draws, std::vector<TornadoBar>& bars);

}  // namespace channelmap
