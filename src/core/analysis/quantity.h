// The numbers that a reader can ask about, by the ids that the outline and the map give them:
//
//   a metric                "unmet", "unmet.barred", "on_platform", "channel.aws", "product.api",
//                           "host.azure"
//
//   all that a group wants  "buyer.aws", "buyer.multi"
//
//   a ribbon                "buyer.aws>channel.azure", "buyer.aws>unmet", "channel.aws>product.api"
//
//   one flow                "buyer.aws>channel.azure>product.api", "buyer.aws>unmet>product.api"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/analysis/evidence.h"
#include "core/analysis/tape.h"
#include "core/model/flow.h"
#include "core/model/market.h"
#include "core/wording/number_label.h"
#include "core/wording/words.h"

namespace channelmap {

// One of them: a metric, or the sum of all flows and all unmet demand that it doesn't rule out.
struct Quantity {
    std::optional<Index> metric;  // position in metric_names()
    std::optional<Index> buyer, channel;
    std::optional<Index> product;  // position in Market::products
    bool unmet = false;            // no channel: what stays unmet
};

// Nothing where the era has no such number; any bytes are safe.
std::optional<Quantity> read_quantity(const Story& story, const Market& market,
                                      std::string_view id);

// Its central value and range, where the flow holds them; the central value alone elsewhere.
Estimate estimate_of(const Flow& flow, const Quantity& number);

// How it came about.
Trace trace_of(const Market& market, const Recording& recording, const Quantity& number);

// Whether it rests on no assumption: a sum needs every flow and unmet part of it to be documented.
bool is_documented(const Market& market, const EvidenceFlags& grounds, const Quantity& number);

}  // namespace channelmap
