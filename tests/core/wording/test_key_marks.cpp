// The key lists the marks that a story can have, and a bare strength says what is reported of it.
#include <algorithm>

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

}  // namespace

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
