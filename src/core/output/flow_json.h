// The model's results as the command line prints them: JSON without white space.
#pragma once

#include <string>

#include "core/analysis/bounds.h"
#include "core/analysis/breakeven.h"
#include "core/analysis/tornado.h"
#include "core/base/problem.h"
#include "core/model/flow.h"

namespace channelmap {

// {"flows": [{"buyer", "channel", "product", "value"}], "unmet": [{"buyer", "product", "value"}],
//  "metrics": {name: value}, "range": {name: {"p5", "p50", "p95"}}}; no range without draws.
std::string flow_json(const Story& story, const Flow& flow);

// [{"input", "low", "high"}], with ranges "low_range" and "high_range" beside them
std::string tornado_json(const Story& story, const std::vector<TornadoBar>& bars);

// {"right", "metric", "equals", "strength", "value"}; both null when there is none.
std::string break_even_json(const Story& story, Index right, std::string_view metric,
                            std::string_view equals, const std::optional<BreakEven>& found);

// {"metric", "equals", "lever", "at": [{"strength", "value"}], "always", "least_gap", "most_gap",
//  "draws", "draws_with_one", "strength": {"p5", "p50", "p95"} or null}
std::string break_evens_json(const BreakEvenQuestion& question, const BreakEvenAnswer& answer);

// {"metric", "low", "high", "reached": {"low", "high"}, "naive": {"low", "high"}, "boxes"}, and
// "drawn": {"low", "high"} where the least and the most of draws are given; "sentence" where there
// is one.
std::string bounds_json(std::string_view metric, const Bounds& bounds,
                        const std::optional<Interval>& drawn = {}, std::string_view sentence = {});

// [{"where", "what"}]
std::string problems_json(const Problems& problems);

}  // namespace channelmap
