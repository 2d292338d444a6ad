// The model's results as the command line prints them: JSON without white space.
#pragma once

#include <string>

#include "core/breakeven.h"
#include "core/flow.h"

namespace channelmap {

// {"flows": [{"buyer", "channel", "product", "value"}], "unmet": [{"buyer", "product", "value"}],
//  "metrics": {name: value}, "range": {name: {"p5", "p50", "p95"}}}; no range without draws.
std::string flow_json(const Story& story, const Flow& flow);

// [{"input", "low", "high"}]
std::string tornado_json(const Story& story, const std::vector<TornadoBar>& bars);

// {"right", "metric", "equals", "strength", "value"}; both null when there is none.
std::string break_even_json(const Story& story, Index right, std::string_view metric,
                            std::string_view equals, const std::optional<BreakEven>& found);

// [{"where", "what"}]
std::string problems_json(const Problems& problems);

}  // namespace channelmap
