// The key lists the marks that a story can have, and a bare strength says what is reported of it.
#include <algorithm>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/fixture_stories.h"
#include "core/full_story.h"
#include "core/parse/parse_story.h"
#include "core/sample_story.h"
#include "core/scenario/scenario.h"
#include "core/wording/key_marks.h"
#include "core/wording/levers.h"

using namespace channelmap;

namespace {

bool has(const Story& story, KeyMark mark) {
    const auto marks = key_marks_of(story);
    return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

Lever lever_of(nlohmann::ordered_json json) {
    Problems problems;
    json["facts"] = {{{"id", "f1"},
                      {"date", "2020-01-01"},
                      {"text", "Signed."},
                      {"reading", "primary"},
                      {"sources", {{{"publisher", "P"}, {"url", "https://example.org"}}}}}};
    json["rights"][0]["facts"] = {"f1"};
    json["levers"] = {"r"};
    const auto story = parse_story(json.dump(), problems);
    for (const auto& problem : problems) MESSAGE(problem.where, ": ", problem.what);
    REQUIRE(story);
    return levers_of(*story, english_words(), start_scenario(*story)).at(0);
}

// A story with these offers or flows, each era's.
Story story_with(const nlohmann::json& eras) {
    auto json = nlohmann::json::parse(sample::small_story_json());
    json["facts"] = {{{"id", "f1"},
                      {"date", "2020-01-01"},
                      {"text", "Signed."},
                      {"reading", "primary"},
                      {"sources", {{{"publisher", "P"}, {"url", "https://example.org"}}}}}};
    const bool is_given = eras[0].contains("flows");
    if (is_given) {
        for (const char* key : {"demand", "rights", "inputs", "presets"}) json.erase(key);
        for (auto& platform : json["platforms"])
            platform.erase("channel"), platform.erase("weight");
        for (auto& product : json["products"]) product.erase("mix"), product.erase("bound");
    }
    json["presets"] = nlohmann::json::array();
    json["eras"] = eras;
    for (std::size_t i = 0; i < eras.size(); ++i) {
        auto& era = json["eras"][i];
        era["id"] = era["label"] = "e" + std::to_string(i + 1);
        era["from"] = std::to_string(2020 + i) + "-01-01";
        if (!is_given) era["rights"] = {{"r", 1}};
    }
    Problems problems;
    auto story = parse_story(json.dump(), problems);
    for (const auto& problem : problems) MESSAGE(problem.where, ": ", problem.what);
    REQUIRE(story);
    return *story;
}

}  // namespace

TEST_CASE("the key lists the marks that the build lists for the card") {
    std::ifstream file("tests/core/wording/key_marks.txt");
    int stories = 0;
    for (std::string line; std::getline(file, line);) {
        const auto tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string::npos) continue;
        CAPTURE(line);
        ++stories;
        std::string marks;
        for (const auto mark : key_marks_of(story_with(nlohmann::json::parse(line.substr(0, tab)))))
            marks += (marks.empty() ? "" : " ") + std::string(word_of(mark).substr(4));
        CHECK(marks == line.substr(tab + 1));
    }
    CHECK(stories > 10);
}

TEST_CASE("the key has no mark that the story can't have") {
    const Story small = sample::small_story(), given = sample::given_story();
    CHECK(has(small, KeyMark::reported));
    CHECK(has(small, KeyMark::range));
    CHECK(has(small, KeyMark::barred));
    CHECK_FALSE(has(small, KeyMark::announced));
    CHECK_FALSE(has(small, KeyMark::preview));
    CHECK_FALSE(has(given, KeyMark::barred));
    CHECK_FALSE(has(given, KeyMark::unknown));
    CHECK(has(given, KeyMark::range));
    Story bare = given;
    for (auto& era : bare.eras)
        for (auto& flow : era.flows) flow.low.reset(), flow.high.reset();
    CHECK_FALSE(has(bare, KeyMark::range));
    CHECK(has(bare, KeyMark::hairline));
}

TEST_CASE("our own story has every mark of the key") {
    CHECK(key_marks_of(sample::full_story()).size() == 9);
}

TEST_CASE("a bare strength is assumed, though a fact reports the right") {
    auto json = nlohmann::ordered_json::parse(sample::small_story_json());
    const Lever bare = lever_of(json);
    CHECK(bare.basis == Basis::assumption);
    CHECK(bare.basis_text.find("Right reported, strength assumed") == 0);
    json["eras"][0]["rights"]["r"] = {{"strength", 1}, {"facts", {"f1"}}};
    const Lever told = lever_of(json);
    CHECK(told.basis == Basis::reported);
    CHECK(told.basis_text.find("Reported:") == 0);
    json["eras"][0]["rights"]["r"] = {{"strength", 1}, {"basis", "reported"}};
    CHECK(lever_of(json).basis == Basis::reported);
}
