// The numbers that a reader can point at, by the ids that the outline and the map give them:
//   a metric               "unmet", "unmet.barred", "on_platform", "channel.aws", "product.api",
//   "host.azure" all that a group wants "buyer.aws", "buyer.multi" a ribbon
//   "buyer.aws>channel.azure", "buyer.aws>unmet", "channel.aws>product.api" one flow
//   "buyer.aws>channel.azure>product.api", "buyer.aws>unmet>product.api"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/flow.h"
#include "core/grounded.h"
#include "core/market.h"
#include "core/tape.h"
#include "core/words.h"

namespace channelmap {

// One of them: a metric, or the sum of all flows and all unmet demand that it doesn't rule out.
struct Number {
    std::optional<Index> metric;  // position in metric_names()
    std::optional<Index> buyer, channel;
    std::optional<Index> product;  // position in Market::products
    bool unmet = false;            // no channel: what stays unmet
};

// Nothing where the era has no such number; any bytes are safe.
std::optional<Number> read_number(const Story& story, const Market& market, std::string_view id);

// Its central value and range, where the flow holds them; the central value alone elsewhere.
Estimate estimate_of(const Flow& flow, const Number& number);

// How it came about.
Trace trace_of(const Market& market, const Recording& recording, const Number& number);

// Whether it rests on no assumption: a sum needs every flow and unmet part of it to be documented.
bool is_documented(const Market& market, const Grounds& grounds, const Number& number);

// "AWS Bedrock", "On Azure → AWS Bedrock", "Unmet demand".
std::string number_label(const Story& story, const Words& words, std::string_view id);

// "unmet", "buyer.aws": one part of an id between two ">".
std::string node_label(const Story& story, const Words& words, std::string_view node);

std::string buyer_node(const Story& story, Index buyer);  // "buyer.multi"

}  // namespace channelmap
