// The stories that are laid out, each in its language: ours and some fixtures, or the one in the
// folder $PROOF_STORY.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "core/story/story.h"
#include "core/wording/story_words.h"

namespace channelmap::proof {

struct Language {
    std::string name;  // the folder and the language: "assets, en"
    Story story;
    StoryWords own;
    bool fixture = false;  // tried at random alone, in a part of the cases
    const Words& words() const { return own.words(); }
};

// Read from the working directory, the repository's top; the fixtures stand last. Empty when a file
// can't be read, after saying why.
std::deque<Language> read_languages();

}  // namespace channelmap::proof
