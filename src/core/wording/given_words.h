// What is said otherwise where a story gives its flows: nothing is modelled or estimated then.
#pragma once

#include "core/story/story.h"

namespace channelmap {

// Adds those sentences behind the story's own. In assets/words.given.en.json "KEY.given" stands for
// KEY in such a story, and "KEY.bare" where none of its flows goes unmet, either. The page has them
// in its story already, so that they needn't be a part of the engine.
void add_given_words(Story& story);

}  // namespace channelmap
