// The languages that the product has: one assets/words.LANGUAGE.json each, so that a second one is
// laid out as soon as its words are there.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "core/story.h"
#include "core/words.h"

namespace channelmap::proof {

struct Language {
    std::string name;                // "en"
    Story story;                     // assets/story.LANGUAGE.json, or assets/story.json without it
    std::deque<std::string> texts;   // what `entries` points at
    std::vector<WordEntry> entries;  // sorted by key
    Words words() const { return {entries}; }
};

// Read from the working directory, the repository's top; sorted by name. Empty when a file can't be
// read, after saying why.
std::deque<Language> read_languages();

}  // namespace channelmap::proof
