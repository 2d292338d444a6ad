// What is wrong and what to do about it: each thing is said once.
#include "core/review/remedy.h"

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/parse/parse_story.h"
#include "core/sample_story.h"

using namespace channelmap;

namespace {

std::vector<std::string> words_in(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        while (!word.empty() &&
               std::string_view(".,:;").find(word.back()) != std::string_view::npos)
            word.pop_back();
        words.push_back(word);
    }
    return words;
}

// Whether the remedy repeats three words or more of the sentence, one after the other.
bool is_doubled(const Advice& advice) {
    const auto joined = [](const std::vector<std::string>& words, std::size_t at) {
        return words[at] + " " + words[at + 1] + " " + words[at + 2];
    };
    std::set<std::string> said;
    const auto first = words_in(advice.sentence), second = words_in(advice.remedy);
    for (std::size_t i = 0; i + 3 <= first.size(); ++i) said.insert(joined(first, i));
    for (std::size_t i = 0; i + 3 <= second.size(); ++i)
        if (said.contains(joined(second, i))) return true;
    return false;
}

}  // namespace

TEST_CASE("whatever is wrong in a story, its remedy doesn't say the sentence again") {
    CHECK(is_doubled({"This must be a text in quotes.", "Write a text in quotes."}));
    const auto whole = nlohmann::json::parse(sample::small_story_json());
    const auto leaves = whole.flatten();
    std::set<std::string> provoked;
    for (const auto& [pointer, was] : leaves.items()) {
        // The value itself, and all that it stands in.
        for (nlohmann::json::json_pointer place(pointer); !place.empty();
             place = place.parent_pointer())
            for (const char* wrong : {"5", "-1.5", "true", "\"\"", "\"zz\"", "[]", "{}", "null"}) {
                auto story = whole;
                story[place] = nlohmann::json::parse(wrong);
                Problems problems;
                parse_story(story.dump(), problems);
                for (const auto& problem : problems) provoked.insert(problem.what);
            }
    }
    CHECK(provoked.size() > 20);
    for (const auto& what : provoked) {
        const auto advice = advice_of(what);
        CAPTURE(advice.sentence);
        CAPTURE(advice.remedy);
        CHECK_FALSE(advice.remedy.empty());
        CHECK_FALSE(is_doubled(advice));
    }
}
