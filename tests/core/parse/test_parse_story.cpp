#include <algorithm>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/model/flow.h"
#include "core/parse/changed_story.h"
#include "core/parse/parse_story.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"

using namespace channelmap;
using Json = StoryJson;

namespace {

void check_at(const char* pointer, Json value, std::string_view words) {
    check_problem(changed(pointer, std::move(value)), pointer, words);
}

}  // namespace

TEST_CASE("the small story has no problems, and says what it holds") {
    CHECK(problems_of(sample::small_story_json()).empty());
    const Story story = sample::small_story();
    CHECK(story.platforms[1].channel == 2);
    CHECK(story.eras[0].until == "2020-02-29");
    CHECK(story.eras[1].until.empty());
    CHECK(story.eras[0].rights[0].strength == 1);
    CHECK(story.eras[1].rights[0].strength == 0);
    CHECK(story.channels[1].short_label == "A");
    CHECK(story.buyer_order == std::vector<std::string>{"on-a", "on-b", "multi"});
    CHECK(story.levers.front() == "r");
    CHECK(story.levers[1] == "rollout");
}

TEST_CASE("our own story has no problems") {
    std::ifstream file("assets/story.json");
    std::stringstream text;
    text << file.rdbuf();
    if (!text.str().empty())
        for (const auto& problem : problems_of(text.str()))
            FAIL_CHECK(problem.where << ": " << problem.what);
}

TEST_CASE("each mistake is told where it is, with what to do") {
    check_at("/format", 2, "format 1");
    check_at("/id", "Small", "a-z");
    check_at("/demand", 0, "greater than 0");
    check_at("/demand", "100", "number");
    check_at("/start", "e3", "no era “e3”");
    check_at("/titel", "x", "Did you mean “title”?");
    check_at("/language", 3, "text in quotes");
    check_at("/platforms/0/id", "multi", "any cloud");
    check_at("/platforms/1/id", "on-a", "taken");
    check_at("/platforms/0/channel", "e", "no channel “e”");
    check_at("/platforms/0/weight", "weight.x", "Did you mean “weight.a”?");
    check_at("/channels/1/kind", "direct", "Only one");
    check_at("/channels/1/kind", "shop", "“direct”, “cloud”");
    check_at("/channels/1/color", "pink", "“teal”");
    check_at("/products/0/mix", 4, "id in quotes");
    check_at("/rights/0/id", "seed", "uses this word");
    check_at("/rights/0/id", "vs.r", "uses this word");
    check_at("/rights/0/id", "multi", "taken");
    check_at("/rights/0/holder", "c", "no channel “c”");
    check_at("/rights/0/lever", 1, "true or false");
    check_at("/inputs/0/high", 1.5, "from 0 to 1");
    check_at("/inputs/0/central", -0.1, "from 0 to 1");
    check_at("/inputs/0/basis", "guess", "“assumption”");
    check_at("/eras/1/from", "2020-01-01", "order of their dates");
    check_at("/eras/1/from", "2021-02-29", "day such as");
    check_at("/eras/0/rights/q", 1, "no right “q”");
    check_at("/eras/0/rights/r", 2, "from 0 to 1");
    check_at("/eras/0/rights/r", "1", "strength");
    check_at("/eras/0/offers", Json::array(), "at least one offer");
    check_at("/eras/0/offers", Json::object(), "list");
    check_at("/eras/0/offers/1/status", "sold", "“available”");
    check_at("/eras/0/offers/2/by/0", "rr", "Did you mean “r”?");
    check_at("/eras/0/offers/1/channel", "cloud-x", "no channel");
    check_at("/eras/0/hosting/0/else/0/share", 1.5, "from 0 to 1");
    check_at("/eras/0/hosting/0/else/0/host", "two words", "one word");
    check_at("/presets/0/query", "r=50&x=1", "x: There is no slider");
    check_at("/presets/0/query", "era=e5", "no era");
    check_at("/updated", "yesterday", "day such as");
    check_at("/focus", "e", "no channel");
    check_at("/renamed", Json::array(), "object of former ids");
}

TEST_CASE("a former id is one that links had and no id of today, and names one of today") {
    CHECK(problems_of(changed("/renamed", {{"old", "multi"}, {"e0", "e2"}, {"x-note", 1}}).dump())
              .empty());
    check_problem(changed("/renamed", {{"old", "multy"}}), "/renamed/old", "Did you mean “multi”?");
    check_problem(changed("/renamed", {{"old", 3}}), "/renamed/old", "id in quotes");
    check_problem(changed("/renamed", {{"multi", "r"}}), "/renamed/multi", "in use");
    check_problem(changed("/renamed", {{"theme", "r"}}), "/renamed/theme", "No link");
    check_problem(changed("/renamed", {{"Old", "r"}}), "/renamed/Old", "No link");
}

TEST_CASE("mistakes that stand between values are told at their common place") {
    check_problem(changed("/inputs/0/low", 0.55), "/inputs/0", "low ≤ central ≤ high");
    check_problem(changed("/inputs/4/id", "multy"), "/inputs", "“multi” is missing");
    check_problem(changed("/eras/0/hosting/0/else/0/share", 0.4), "/eras/0/hosting/0/else",
                  "add up to 1");
    check_problem(changed("/eras/0/offers/1/channel", "d"), "/eras/0/offers/1", "already");
    check_problem(changed("/rights/0/facts", {"f1"}), "/rights/0/facts/0", "no fact");
    check_problem(changed("/order", {{"buyers", {"on-a", "on-c"}}}), "/order/buyers/1",
                  "Did you mean “on-a”?");
    check_problem(changed("/order", {{"channels", {"a", "a"}}}), "/order/channels/1", "already");
    check_problem(changed("/levers", {"rollout", "nothing"}), "/levers/1", "no right or input");
    check_problem(changed("/contact", {{"label", "Desk"}, {"url", "javascript:alert(1)"}}),
                  "/contact/url", "https://");
    Json weightless = changed("/inputs/0/low", 0);
    for (const int i : {0, 1})
        for (const char* key : {"low", "central"})
            weightless["inputs"][static_cast<std::size_t>(i)][key] = 0;
    check_problem(weightless, "/platforms", "all weights are 0");
    Json still = changed("/inputs/2/low", 0);
    still["inputs"][2]["central"] = 0;
    check_problem(still, "/eras/0/offers", "mix");
}

TEST_CASE("a missing key is named") {
    const Json whole = Json::parse(sample::small_story_json());
    for (const char* key : {"format", "id", "demand", "start", "platforms", "channels", "products",
                            "rights", "inputs", "eras"}) {
        Json story = whole;
        story.erase(key);
        check_problem(story, "", std::string("“") + key + "” is missing");
    }
    for (const char* key : {"facts", "presets"}) {
        Json story = whole;
        story.erase(key);
        CHECK(problems_of(story.dump()).empty());
    }
}

TEST_CASE("all problems are told at once") {
    Json story = changed("/demand", -1);
    story["channels"][0]["kind"] = "x";
    story["eras"][1]["offers"][0]["status"] = "x";
    story["presets"][0]["query"] = "q=1";
    CHECK(problems_of(story.dump()).size() == 4);
}

TEST_CASE("keys that begin with x- are the newsroom's own") {
    CHECK(problems_of(changed("/x-desk", "note").dump()).empty());
    CHECK(problems_of(changed("/eras/0/offers/0/x-checked", true).dump()).empty());
}

TEST_CASE("a key that is written twice is a problem") {
    std::string text = sample::small_story_json();
    text.replace(1, 0, "\"demand\":5,");
    const auto problems = problems_of(text);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "/demand");
    CHECK(problems[0].what.find("twice") != std::string::npos);
}

TEST_CASE("what is not JSON gives one problem with line and column") {
    const auto at = [](const std::string& text) {
        const auto problems = problems_of(text);
        REQUIRE(problems.size() == 1);
        return problems[0].where;
    };
    CHECK(at("{\n  \"id\": oops\n}") == "line 2, column 9");
    CHECK(at("") == "line 1, column 1");
    CHECK(at("{\"a\": 1,}") == "line 1, column 9");
    CHECK(at("{\"a\": 1e999}").starts_with("line 1"));
    CHECK(at("{\"a\": \"\xff\"}").starts_with("line 1"));
    CHECK(at(std::string(100, '[')).starts_with("/"));
    CHECK(at("[1]") == "");
    CHECK(at(std::string(5 * 1024 * 1024, ' ')) == "");
}

TEST_CASE("fallbacks and orders") {
    Json story = changed("/order", {{"channels", {"b"}}, {"buyers", {"multi"}}});
    story["channels"][2]["short"] = "Bee";
    story["levers"] = {"multi", "r"};
    Problems problems;
    const auto parsed = parse_story(story.dump(), problems);
    REQUIRE(parsed);
    CHECK(parsed->channel_order == std::vector<Index>{2, 0, 1});
    CHECK(parsed->buyer_order == std::vector<std::string>{"multi", "on-a", "on-b"});
    CHECK(parsed->channels[2].short_label == "Bee");
    CHECK(parsed->levers == std::vector<std::string>{"multi", "r"});
}

TEST_CASE("damaged stories are refused with problems or still make sense; none harms") {
    sample::Chance chance{.state = 99};
    const std::string whole = sample::small_story_json();
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text = whole;
        for (std::size_t changes = 1 + chance.below(3); changes > 0; --changes) {
            const auto at = chance.below(text.size());
            if (chance.once_in(3))
                text.erase(at, 1 + chance.below(40));
            else if (chance.once_in(2))
                text.insert(at, text.substr(chance.below(text.size()), chance.below(40)));
            else
                text[at] = "0123456789{}[]\",:-ex\xff"[chance.below(21)];
            if (text.empty()) text = " ";
        }
        Problems problems;
        const auto story = parse_story(text, problems);
        refused += !story;
        CHECK(story.has_value() == problems.empty());
        if (story) evaluate(*story, start_scenario(*story), 2);
    }
    CHECK(refused > 1000);
}

TEST_CASE("every subtree that is replaced by another kind of value gives a problem or a story") {
    const Json whole = Json::parse(sample::small_story_json()).flatten();
    const Json kinds[] = {nullptr,         true, -1, 1e300, "", "x", Json::array(), Json::object(),
                          Json::array({1})};
    for (const auto& [pointer, value] : whole.items())
        for (const auto& kind : kinds) {
            Json story = Json::parse(sample::small_story_json());
            place_in(story, pointer) = kind;
            Problems problems;
            const bool is_story = parse_story(story.dump(), problems).has_value();
            CHECK(is_story == problems.empty());
        }
}
