// The product's own words in one language (assets/words.en.json). The story's words are in the story.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace channelmap {

// One {name} in a sentence and what stands there.
struct Filling {
    std::string_view name;
    std::string_view text;
};

struct Words {
    std::vector<std::pair<std::string, std::string>> entries;  // sorted by key
};

// The words that the build put into the program.
const Words& english_words();

// The sentence of this key with its {names} filled; the key itself in angle quotes where it is missing,
// so that a gap is seen and not silent.
std::string say(const Words& words, std::string_view key, std::initializer_list<Filling> fillings = {});

}  // namespace channelmap
