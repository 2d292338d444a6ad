// A comparison as JSON without white space.
#pragma once

#include <string>

#include "core/compare/compare.h"
#include "core/wording/words.h"

namespace channelmap {

// {"baseline", "second", "sentence": [{"text", "tone"}], "items": [{"id", "label", "before",
// "after", "before_text", "after_text", "text", "range_text", "claimed", "p5", "p50", "p95"}]};
// no percentiles without draws.
std::string comparison_json(const Words& words, const Comparison& comparison);

}  // namespace channelmap
