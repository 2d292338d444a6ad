// The story that ships, read from the working directory (the repository's top).
#pragma once

#include "core/story.h"

namespace channelmap::sample {

const Story& real_story();

}  // namespace channelmap::sample
