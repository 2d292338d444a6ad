// A finding by its pointer alone; review.cpp adds file, line and column.
#pragma once

#include <string>
#include <vector>

#include "core/review/finding.h"
#include "core/story/story.h"

namespace channelmap {

struct StoryFinding {
    Severity severity = Severity::error;
    std::string pointer;
    std::string sentence;
    std::string remedy;
};
using StoryFindings = std::vector<StoryFinding>;

// "/eras/2/offers/4"
inline std::string item(const std::string& list, Index at) {
    return list + "/" + std::to_string(at);
}

inline std::string in_quotes(const std::string& text) { return "“" + text + "”"; }

}  // namespace channelmap
