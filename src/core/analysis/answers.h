// Answers to what a reader asks, in sentences.
#pragma once

#include <string>
#include <string_view>

#include "core/analysis/bounds.h"
#include "core/analysis/breakeven.h"
#include "core/wording/words.h"

namespace channelmap {

// "AWS Bedrock would sell as much as Microsoft Azure with “API sales tied to Azure” at 27% (12–38%
// in nine of ten draws): both then sell 14 of every 100 dollars."
std::string break_even_sentence(const Story& story, const Words& words,
                                const BreakEvenQuestion& question, const BreakEvenAnswer& answer);

// "Within the ranges of the quantities AWS Bedrock can't exceed 38 of every 100 dollars, nor fall
// below 3." Rounded outward.
std::string bounds_sentence(const Story& story, const Words& words, std::string_view metric,
                            const Bounds& bounds);

// What a lever is called.
std::string lever_label(const Story& story, std::string_view lever);

}  // namespace channelmap
