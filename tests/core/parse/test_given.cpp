// Stories that give their flows: how they are read, and that the numbers are the given ones.
#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/analysis/evidence.h"
#include "core/layout/layout.h"
#include "core/outline/outline.h"
#include "core/parse/parse_story.h"
#include "core/sampling/evaluate.h"
#include "core/wording/given_words.h"
#include "core/wording/number_label.h"
#include "core/wording/story_words.h"
#include "ui/canvas/map_size.h"

using namespace channelmap;
using Json = nlohmann::ordered_json;

namespace {

Json flow(const char* from, const char* to, double value) {
    return {{"from", from}, {"to", to}, {"value", value}};
}

// Two sources, one plant, two uses: 60 of coal (55 to 65), 20 of wind, 20 that go unmet.
Json power_story() {
    Json story = {{"format", 1}, {"id", "power"}, {"start", "now"}, {"title", "Power"}};
    story["platforms"] = {{{"id", "coal"}, {"label", "Coal"}}, {{"id", "wind"}, {"label", "Wind"}}};
    story["channels"] = Json::array({{{"id", "plants"}, {"label", "Plants"}, {"kind", "cloud"}}});
    story["products"] = {{{"id", "homes"}, {"label", "Homes"}},
                         {{"id", "works"}, {"label", "Works"}}};
    Json coal = flow("coal", "plants", 600);
    coal["low"] = 550;
    coal["high"] = 650;
    story["eras"] = Json::array({{{"id", "now"},
                                  {"label", "Now"},
                                  {"from", "2020-01-01"},
                                  {"flows",
                                   {coal, flow("wind", "plants", 200), flow("wind", "unmet", 200),
                                    flow("plants", "homes", 600), flow("plants", "works", 200)}}}});
    return story;
}

Story read(const Json& story) {
    Problems problems;
    auto parsed = parse_story(story.dump(), problems);
    for (const auto& problem : problems) MESSAGE(problem.where, ": ", problem.what);
    REQUIRE(parsed);
    return *parsed;
}

void check_given_problem(const Json& story, std::string_view where, std::string_view words) {
    Problems problems;
    CHECK_FALSE(parse_story(story.dump(), problems));
    const bool found = std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return problem.where == where && problem.what.find(words) != std::string::npos;
    });
    CHECK_MESSAGE(found, where, " ", words);
}

}  // namespace

TEST_CASE("the numbers are the given ones, scaled to the story's demand") {
    const Story story = read(power_story());
    CHECK(story.given);
    CHECK(story.levers.empty());
    CHECK(story.buyer_order == std::vector<std::string>{"coal", "wind"});
    for (const int draws : {0, 64}) {
        const Flow flow = evaluate(story, start_scenario(story), draws);
        CHECK(flow.buyer_channel[0].central == doctest::Approx(60));
        CHECK(flow.buyer_unmet[1].central == doctest::Approx(20));
        CHECK(flow.channel_product[0].central == doctest::Approx(60));
        CHECK(find_metric(flow, "unmet")->value.central == doctest::Approx(20));
        CHECK(find_metric(flow, "channel.plants")->value.central == doctest::Approx(80));
        CHECK(find_metric(flow, "unmet.barred")->value.central == 0);
        REQUIRE(flow.buyer_channel[0].has_range);
        CHECK(flow.buyer_channel[0].range.p5 == doctest::Approx(55));
        CHECK(flow.buyer_channel[0].range.p95 == doctest::Approx(65));
        CHECK_FALSE(flow.buyer_channel[1].has_range);
        for (const auto& metric : flow.metrics) CHECK_FALSE(metric.value.has_range);
    }
}

TEST_CASE("flows that facts report are documented and drawn so; others are assumed") {
    Json json = power_story();
    const auto documented = [&]() -> bool {
        const Story story = read(json);
        return find_evidence(story, start_scenario(story)).metrics.front();
    };
    CHECK_FALSE(documented());
    json["facts"] = Json::array({{{"id", "f"},
                                  {"date", "2020-01"},
                                  {"text", "So."},
                                  {"reading", "primary"},
                                  {"sources", Json::array()}}});
    for (auto& flow : json["eras"][0]["flows"]) flow["facts"] = {"f"};
    CHECK(documented());
    json["eras"][0]["flows"][1]["basis"] = "assumption";
    CHECK_FALSE(documented());
}

TEST_CASE("nothing is said of a model, of estimates or of unmet demand that isn't there") {
    Json json = power_story();
    for (const bool has_unmet : {true, false}) {
        if (!has_unmet) {
            json["eras"][0]["flows"].erase(2);
            json["focus"] = "plants";
        }
        Story story = read(json);
        CHECK(story.has_unmet() == has_unmet);
        add_given_words(story);
        const StoryWords words(story);
        const Scenario scenario = start_scenario(story);
        const Flow flow = evaluate(story, scenario, 64);
        const auto outline =
            describe(story, words.words(), scenario, flow, {evaluate_era(story, 0, 64)});
        const std::string sentence = plain_text(outline.result);
        CAPTURE(sentence);
        CHECK(sentence.find("estimate") == std::string::npos);
        CHECK((sentence.find("unmet") != std::string::npos) == has_unmet);
        for (const float width : {360.f, 720.f, 1080.f}) {
            const auto map = place(story, words.words(), scenario, flow, map_size(width));
            const bool shown = std::any_of(map.labels.begin(), map.labels.end(),
                                           [](const Label& label) { return label.id == "unmet"; });
            CHECK(shown == has_unmet);
        }
    }
}

TEST_CASE("what belongs to a model is refused, and flows must hang together") {
    Json json = power_story();
    json["rights"] = Json::array();
    CHECK(read(json).given);
    json["rights"] = Json::array({{{"id", "r"}, {"label", "R"}, {"holder", "plants"}}});
    check_given_problem(json, "/rights", "gives its flows");
    json = power_story();
    json["platforms"][0]["weight"] = "w";
    check_given_problem(json, "/platforms/0/weight", "gives its flows");
    json = power_story();
    json["eras"][0]["flows"][0]["from"] = "cole";
    check_given_problem(json, "/eras/0/flows/0/from", "coal");
    json = power_story();
    json["eras"][0]["flows"][0]["to"] = "plant";
    check_given_problem(json, "/eras/0/flows/0/to", "plants");
    json = power_story();
    json["eras"][0]["flows"][3]["to"] = "home";
    check_given_problem(json, "/eras/0/flows/3/to", "homes");
    json = power_story();
    json["eras"][0]["flows"][0]["low"] = 700;
    check_given_problem(json, "/eras/0/flows/0", "ascend");
    json = power_story();
    json["eras"][0]["flows"][0].erase("high");
    check_given_problem(json, "/eras/0/flows/0", "both");
    json = power_story();
    json["eras"][0]["flows"][3]["value"] = 100;
    check_given_problem(json, "/eras/0/flows", "“plants”");
    json = power_story();
    json["eras"][0]["flows"].push_back(flow("coal", "plants", 1));
    check_given_problem(json, "/eras/0/flows/5", "already");
    json = power_story();
    json["eras"].push_back({{"id", "then"}, {"label", "Then"}, {"from", "2021-01-01"}});
    check_given_problem(json, "/eras/1", "“flows” is missing");
    json = power_story();
    json["eras"][0].erase("flows");
    check_given_problem(json, "", "“inputs” is missing");
}
