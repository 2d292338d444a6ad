// A whole story for the tests of the engine, read from the working directory (the repository's
// top). It is what ours was on 27 November 2026 and stays so, whatever becomes of
// assets/story.json: their numbers rest on it.
#pragma once

#include "core/story/story.h"

namespace channelmap::sample {

const Story& full_story();

}  // namespace channelmap::sample
