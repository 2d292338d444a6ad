// The product's own words in one language (assets/words.en.json). The story's words are in the
// story.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace channelmap {

// One {name} in a sentence and what stands there.
struct Filling {
    std::string_view name;
    std::string_view text;
};

struct WordEntry {
    std::string_view key;
    std::string_view text;
};

struct Words {
    std::span<const WordEntry> entries;  // sorted by key
};

// The words that the build put into the program, as they stand in their file: with {units} and the
// like, which story_words.h fills.
const Words& built_in_words();

// The same for a story that has no words of its own.
const Words& english_words();

// The sentence of this key with its {names} filled; the key itself in angle quotes where it is
// missing, so that a gap is seen and not silent.
std::string say(const Words& words, std::string_view key,
                std::initializer_list<Filling> fillings = {});

// `sentence` with each {name} replaced; a {name} that nobody fills stays as it is.
std::string fill(std::string_view sentence, std::initializer_list<Filling> fillings);

}  // namespace channelmap
