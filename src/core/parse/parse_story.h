// Reads a story's JSON. Everything after this function may trust the Story.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/problem.h"
#include "core/story/story.h"

namespace channelmap {

// The story in `json`, or nothing when there is at least one problem. All problems are reported,
// not only the first; each names its place by a JSON pointer (RFC 6901). Text that isn't JSON gives
// one problem with line and column. Never throws; any bytes are safe.
std::optional<Story> parse_story(std::string_view json, Problems& problems);

}  // namespace channelmap
