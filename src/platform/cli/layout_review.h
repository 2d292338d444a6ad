// `channelmap check --layout`: whether a story's labels fit, from a phone to a wide page.
#pragma once

#include "core/review/review.h"

namespace channelmap::cli {

// Of the map: labels that meet, are cut or leave the frame, in each era, by the rules of
// core/layout/label_faults.h. Warnings, each once, with the number of letters that would do where
// there is one.
Findings review_layout(const StoryFiles& files);

}  // namespace channelmap::cli
