// What the tests of `check` share: a story without findings, and how they look for one.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/review/review.h"

namespace channelmap::reviewed {

using Json = nlohmann::ordered_json;

// The small story as a page needs it, every claim with its ground.
Json whole_story();

Findings review_text(const std::string& text);
Findings review(const Json& story);

// The finding at this place whose sentence holds these words, or nullptr; each of them has a remedy
// and a line.
const Finding* find(const Findings& findings, Severity severity, std::string_view pointer,
                    std::string_view words);

void check_found(const Json& story, Severity severity, std::string_view pointer,
                 std::string_view words);

}  // namespace channelmap::reviewed
