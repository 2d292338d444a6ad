// Reads words.LANG.json of a story's folder.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/story/story.h"

namespace channelmap {

// Adds the texts of a flat object, key by key, behind those that the story itself gives. Never
// throws; any bytes are safe.
void add_words(std::string_view json, Story& story, Problems& problems);

}  // namespace channelmap
