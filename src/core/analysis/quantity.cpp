#include "core/analysis/quantity.h"

#include <algorithm>

#include "core/analysis/evidence.h"
#include "core/model/experiment.h"
#include "core/model/market.h"
#include "core/wording/number_label.h"

namespace channelmap {
namespace {

std::optional<Index> read_product(const Story& story, const Market& market, std::string_view node) {
    const auto id = after(node, "product.");
    const auto product = id ? find_id(story.products, *id) : std::nullopt;
    const auto at = product ? std::find(market.products.begin(), market.products.end(), *product)
                            : market.products.end();
    if (at == market.products.end()) return std::nullopt;
    return static_cast<Index>(at - market.products.begin());
}

// Reads one node of a path; false where it doesn't fit behind those before it.
bool read_node(const Story& story, const Market& market, std::string_view node, Quantity& number) {
    if (const auto buyer = read_buyer(story, node)) {
        const bool first = !number.buyer && !number.channel && !number.product && !number.unmet;
        number.buyer = buyer;
        return first;
    }
    if (number.product) return false;
    if (const auto product = read_product(story, market, node)) {
        number.product = product;
        return number.channel || number.unmet;
    }
    if (number.channel || number.unmet) return false;
    number.channel = read_channel(story, node);
    number.unmet = node == "unmet";
    return number.channel || number.unmet;
}

// Calls take(estimate or trace of each flow), take(… of each unmet part) that the number sums.
template <class Flows, class Unmet>
void for_parts(const Quantity& number, Index buyers, Index channels, Index products, Flows on_flow,
               Unmet on_unmet) {
    for (Index b = 0; b < buyers; ++b) {
        if (number.buyer && *number.buyer != b) continue;
        for (Index p = 0; p < products; ++p) {
            if (number.product && *number.product != p) continue;
            if (!number.unmet)
                for (Index c = 0; c < channels; ++c)
                    if (!number.channel || *number.channel == c)
                        on_flow((b * channels + c) * products + p);
            if (!number.channel) on_unmet(b * products + p);
        }
    }
}

const Estimate* kept_estimate(const Flow& flow, const Quantity& number) {
    const Index n = flow.products.size();
    const auto& [metric, b, c, p, unmet] = number;
    if (metric) return &flow.metrics[*metric].value;
    if (b && c && p) return &flow.flow(*b, *c, *p);
    if (b && unmet && p) return &flow.unmet[*b * n + *p];
    if (b && c) return &flow.buyer_channel[*b * flow.channels + *c];
    if (b && unmet) return &flow.buyer_unmet[*b];
    if (b) return &flow.buyer_totals[*b];
    if (c && p) return &flow.channel_product[*c * n + *p];
    if (unmet && p) return &flow.product_unmet[*p];
    return nullptr;
}

}  // namespace

std::optional<Quantity> read_quantity(const Story& story, const Market& market,
                                      std::string_view id) {
    Quantity number;
    if (id.find('>') == std::string_view::npos) {
        number.buyer = read_buyer(story, id);
        if (number.buyer) return number;
        const auto names = metric_names(story, market);
        const auto name = std::find(names.begin(), names.end(), id);
        if (name == names.end()) return std::nullopt;
        number.metric = static_cast<Index>(name - names.begin());
        return number;
    }
    if (id.ends_with('>')) return std::nullopt;
    for (std::string_view rest = id; !rest.empty();) {
        const auto end = std::min(rest.find('>'), rest.size());
        if (!read_node(story, market, rest.substr(0, end), number)) return std::nullopt;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return number;
}

Estimate estimate_of(const Flow& flow, const Quantity& number) {
    if (const auto* kept = kept_estimate(flow, number)) return *kept;
    Estimate sum;
    for_parts(
        number, flow.buyers, flow.channels, flow.products.size(),
        [&](Index i) { sum.central += flow.flows[i].central; },
        [&](Index i) { sum.central += flow.unmet[i].central; });
    return sum;
}

Trace trace_of(const Market& market, const Recording& recording, const Quantity& number) {
    const auto& results = recording.results;
    if (number.metric) return results.metrics[*number.metric];
    Trace sum(0);
    for_parts(
        number, market.buyers(), market.channels, market.product_count(),
        [&](Index i) { sum = sum + results.flows[i]; },
        [&](Index i) { sum = sum + results.unmet[i]; });
    return sum;
}

bool is_documented(const Market& market, const EvidenceFlags& grounds, const Quantity& number) {
    if (number.metric) return grounds.metrics[*number.metric];
    const auto none_assumed = [](const std::vector<bool>& flags, auto belongs) {
        for (Index i = 0; i < flags.size(); ++i)
            if (!flags[i] && belongs(i)) return false;
        return true;
    };
    const Index P = market.product_count(), C = market.channels;
    const auto fits = [](const std::optional<Index>& wanted, Index index) {
        return !wanted || *wanted == index;
    };
    return (number.unmet || none_assumed(grounds.flows,
                                         [&](Index i) {
                                             return fits(number.buyer, i / P / C) &&
                                                    fits(number.channel, i / P % C) &&
                                                    fits(number.product, i % P);
                                         })) &&
           (number.channel || none_assumed(grounds.unmet, [&](Index i) {
                return fits(number.buyer, i / P) && fits(number.product, i % P);
            }));
}

}  // namespace channelmap
