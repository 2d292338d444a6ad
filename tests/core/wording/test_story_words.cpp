// The words of a story: its own over the product's, and its unit in every sentence.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/parse/parse_story.h"
#include "core/parse/parse_words.h"
#include "core/sample_story.h"
#include "core/wording/date_text.h"
#include "core/wording/story_words.h"

using namespace channelmap;
using Json = nlohmann::ordered_json;

namespace {

Story read(const Json& story) {
    Problems problems;
    auto parsed = parse_story(story.dump(), problems);
    REQUIRE(parsed);
    return *parsed;
}

std::string said(const Json& story, std::string_view key) {
    return say(StoryWords(read(story)).words(), key);
}

}  // namespace

TEST_CASE("a story's unit stands in every sentence") {
    Json story = Json::parse(sample::small_story_json());
    CHECK(said(story, "table.value") == "Of every 100 units");
    story["unit"] = {{"one", "trip"}, {"many", "trips"}};
    CHECK(said(story, "table.value") == "Of every 100 trips");
    CHECK(said(story, "timeline.title.short") == "Unmet in the model, of every 100 trips");
    story["unit"]["short"] = "#";
    CHECK(said(story, "timeline.title.short") == "Unmet in the model, of every #100");
    story["unit"] = {{"one", "euro"}, {"many", "€"}, {"place", "before"}};
    CHECK(said(story, "table.value") == "Of every €100");
    CHECK(said(story, "timeline.title") == "Unmet demand in the model, of every €100");
    story["unit"] = {{"one", "trip"}, {"many", "trips"}};
    CHECK(said(story, "timeline.title") == "Unmet demand in the model, trips of every 100");
}

TEST_CASE("an era that says no date in words has its first day written out") {
    Era era;
    CHECK(era_dates(english_words(), era).empty());
    era.from = "2026-04-12";
    CHECK(era_dates(english_words(), era) == "12 April 2026");
    era.dates = "Spring 2026";
    CHECK(era_dates(english_words(), era) == "Spring 2026");
}

TEST_CASE("a story says sentences otherwise; words of its language come after it") {
    Json story = Json::parse(sample::small_story_json());
    story["words"] = {{"map.unmet", "Left over"}, {"say.sells", "delivers"}};
    CHECK(said(story, "map.unmet") == "Left over");
    CHECK(said(story, "compare.seller.more") == "{label} delivers {n} more");
    Story with_file = read(story);
    Problems problems;
    add_words(R"({"map.unmet": "Übrig", "key.title": "Legende"})", with_file, problems);
    const StoryWords words(with_file);
    CHECK(say(words.words(), "map.unmet") == "Left over");
    CHECK(say(words.words(), "key.title") == "Legende");
}

TEST_CASE("no sentence is left with a word that a story fills") {
    for (const auto& [key, text] : english_words().entries)
        for (const char* name : {"{units}", "{hundred}", "{buyers}", "{home}", "{sells}"})
            CHECK_MESSAGE(text.find(name) == std::string_view::npos, key);
}

TEST_CASE("words that are moved keep their texts") {
    Json story = Json::parse(sample::small_story_json());
    story["words"] = {{"map.unmet", "x"}};
    StoryWords words(read(story));
    const StoryWords moved(std::move(words));
    CHECK(say(moved.words(), "map.unmet") == "x");
}
