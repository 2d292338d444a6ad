// A story's dated states. Read after the parts that the model needs.
#pragma once

#include "core/parse/story_reader.h"
#include "core/story/story.h"

namespace channelmap {

void read_eras(Reader& reader, const Place& root, Story& story);

}  // namespace channelmap
