// The model's results as the command line prints them: JSON without white space.
#pragma once

#include <string>

#include "core/bounds.h"
#include "core/breakeven.h"
#include "core/flow.h"
#include "core/why.h"

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
// "drawn": {"low", "high"} where the least and the most of draws are given.
std::string bounds_json(std::string_view metric, const Bounds& bounds,
                        const std::optional<Interval>& drawn = {});

// {"id", "label", "sentence", "documented", "value": {"central", "p5", "p50", "p95"},
//  "formula": [{"label", "value", "in_words", "in_figures", "terms": [{"label", "id", "value"}]}],
//  "grounds": [{"kind", "id", "label", "basis", "fixed", "value_text", "note", "low_text",
//               "high_text", "at_low", "at_high", "facts": [{"id", "date", "text", "reading",
//               "sources": [{"publisher", "url"}]}]}]}; each number also as text, "value_text" …
std::string why_json(const Story& story, const Why& why);

// [{"where", "what"}]
std::string problems_json(const Problems& problems);

}  // namespace channelmap
