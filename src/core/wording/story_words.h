// The words of one story: the product's own, with those that the story says otherwise.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "core/story/story.h"
#include "core/wording/words.h"

namespace channelmap {

// An entry "say.units" is what {units} stands for in every sentence; so are all whose key begins
// with "say.". A story changes these and any other sentence by its `words` and `unit`.
class StoryWords {
public:
    explicit StoryWords(const Story& story);
    StoryWords(StoryWords&&) noexcept = default;
    StoryWords(const StoryWords&) = delete;

    const Words& words() const { return words_; }

private:
    std::deque<std::string> texts_;  // which keep their places
    std::vector<WordEntry> entries_;
    Words words_;
};

}  // namespace channelmap
