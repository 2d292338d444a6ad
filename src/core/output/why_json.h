// Why a number is what it is, as JSON without white space.
#pragma once

#include <string>

#include "core/analysis/why.h"

namespace channelmap {

// {"id", "label", "sentence", "documented", "value": {"central", "p5", "p50", "p95"},
//  "formula": [{"label", "value", "in_words", "in_figures", "terms": [{"label", "id", "value"}]}],
//  "grounds": [{"kind", "id", "label", "basis", "fixed", "value_text", "note", "low_text",
//               "high_text", "at_low", "at_high", "facts": [{"id", "date", "text", "reading",
//               "sources": [{"publisher", "url", "date", "copy"}]}]}]}; each number also as text,
// "value_text" …; of a number of the bar of hosts also "remark": {"text", "facts"} where the story
// has one.
std::string why_json(const Story& story, const Words& words, const Why& why);

}  // namespace channelmap
