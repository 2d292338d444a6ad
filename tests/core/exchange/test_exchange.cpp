// Tables come in and go out: edges as CSV and as SankeyMATIC's text, offers and inputs.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/exchange/csv.h"
#include "core/exchange/edges.h"
#include "core/exchange/names.h"
#include "core/exchange/story_from_edges.h"
#include "core/exchange/tables.h"
#include "core/parse/json_text.h"
#include "core/parse/parse_story.h"
#include "core/sample_story.h"

using namespace channelmap;
using Json = nlohmann::ordered_json;

namespace {

JsonValue value_of(const std::string& text) {
    Problems problems;
    auto value = read_json(text, problems);
    REQUIRE(problems.empty());
    return *value;
}

JsonValue story_of(const EdgeList& edges, const std::string& into = "{}") {
    Problems problems;
    JsonValue story = value_of(into);
    put_edges(edges, story, problems);
    for (const auto& problem : problems) MESSAGE(problem.where, ": ", problem.what);
    REQUIRE(problems.empty());
    return story;
}

JsonValue story_of_csv(const std::string& csv, const std::string& into = "{}") {
    Problems problems;
    const auto edges = read_edges_csv(csv, problems);
    REQUIRE(problems.empty());
    return story_of(edges, into);
}

// With the day that an author adds to an era which no row gave a date.
Story parsed(const JsonValue& imported) {
    Json story = Json::parse(json_text(imported));
    for (auto& era : story["eras"])
        if (!era.contains("from")) era["from"] = "2026-04-12";
    Problems problems;
    auto read = parse_story(story.dump(), problems);
    for (const auto& problem : problems) MESSAGE(problem.where, ": ", problem.what);
    REQUIRE(read);
    return *read;
}

const std::string edges_of_two_years = "era,from,to,value,low,high,note\n"
                                       "2020,Coal,Power plants,60,55,65,\"By weight, dry\"\n"
                                       "2020,Wind,Power plants,40,,,\n"
                                       "2020,Power plants,Homes,70,,,\n"
                                       "2020,Power plants,Works,30,,,\n"
                                       "2021,Coal,Power plants,30,,,\n"
                                       "2021,Wind,Power plants,70,,,\n"
                                       "2021,Power plants,Homes,100,,,\n";

}  // namespace

TEST_CASE("a table is read with commas, semicolons or tabs, quotes and a byte order mark") {
    for (const char mark : {',', ';', '\t'}) {
        std::string text = "\xEF\xBB\xBF"
                           "From|To|Value\r\n\"a \"\"b\"\"\"|c|1\n\nx|\"y\nz\"|2";
        for (char& c : text) c = c == '|' ? mark : c;
        Problems problems;
        const auto table = read_csv(text, problems);
        CHECK(problems.empty());
        CHECK(table.columns == std::vector<std::string>{"from", "to", "value"});
        REQUIRE(table.rows.size() == 2);
        CHECK(table.cell(table.rows[0], "from") == "a \"b\"");
        CHECK(table.rows[1].line == 4);
        CHECK(table.cell(table.rows[1], "to") == "y\nz");
        CHECK(table.cell(table.rows[1], "low").empty());
    }
    Problems problems;
    read_csv("a,\"b", problems);
    CHECK(problems.size() == 1);
}

TEST_CASE("an edge list becomes a story with its eras, columns and ranges") {
    const Story story = parsed(story_of_csv(edges_of_two_years));
    CHECK(story.given);
    REQUIRE(story.platforms.size() == 2);
    CHECK(story.platforms[0].label == "Coal");
    REQUIRE(story.channels.size() == 1);
    CHECK(story.channels[0].id == "power-plants");
    REQUIRE(story.products.size() == 2);
    REQUIRE(story.eras.size() == 2);
    CHECK(story.eras[0].from == "2020-01-01");
    REQUIRE(story.eras[0].flows.size() == 4);
    CHECK(story.eras[0].flows[0].low == 55);
    CHECK(story.eras[0].flows[0].note == "By weight, dry");
    CHECK(story.start == 1);
}

TEST_CASE("edges between two columns get a product, and unmet demand stays unmet") {
    const Story story = parsed(story_of_csv("from;to;value\nA;X;1,5\nB;X;2\nB;Unmet;0.5\nA;X;1"));
    REQUIRE(story.products.size() == 1);
    CHECK(story.products[0].id == "everything");
    CHECK(story.has_unmet());
    CHECK(story.eras[0].flows[0].value == 2.5);  // two rows of the same flow
}

TEST_CASE("SankeyMATIC's text is read, with colours") {
    const std::string text =
        "// Sample\nsize w 600\n' note\nWages [1500] Budget\nOther [250] Budget #606\n"
        "Budget [1750] Rent & food\n:Budget #708090\n";
    CHECK(is_sankeymatic(text));
    CHECK_FALSE(is_sankeymatic(edges_of_two_years));
    Problems problems;
    const auto edges = read_sankeymatic(text, problems);
    CHECK(problems.empty());
    const Story story = parsed(story_of(edges));
    CHECK(story.platforms.size() == 2);
    CHECK(story.channels[0].color == "#708090");
    CHECK(story.products[0].id == "rent-food");
    read_sankeymatic("A [*] B", problems);
    CHECK(problems.size() == 1);
}

TEST_CASE("edges that the map can't show are told by their line") {
    const std::pair<const char*, const char*> wrong[] = {
        {"from,to,value\na,b,1\nb,c,1\na,c,1", "skips the middle"},
        {"from,to,value\na,b,1\nb,c,1\nc,d,1", "both in the middle"},
    };
    for (const auto& [csv, words] : wrong) {
        Problems problems;
        JsonValue story = value_of("{}");
        put_edges(read_edges_csv(csv, problems), story, problems);
        REQUIRE_FALSE(problems.empty());
        CHECK(problems[0].what.find(words) != std::string::npos);
        CHECK(problems[0].where.starts_with("line "));
    }
    for (const char* csv : {"from,value\na,1", "from,to,value\na,b,x", "from,to,value\na,,1",
                            "from,to,value\na,b,", "from,to,value\na,b,-1"}) {
        Problems problems;
        read_edges_csv(csv, problems);
        CHECK_FALSE(problems.empty());
    }
}

TEST_CASE("a number that may be read in two ways, and a column that nothing uses, are problems") {
    const auto problems_of_edges = [](const char* text) {
        Problems problems;
        read_edges_csv(text, problems);
        return problems;
    };
    for (const char* value : {"\"1,200\"", "\"12,345,678\""})
        CHECK(
            problems_of_edges((std::string("from,to,value\na,b,") + value + "\n").c_str()).size() ==
            1);
    for (const char* value : {"1200", "1.2", "1.200", "\"0,125\"", "\"1,25\"", "\"1200,5\""})
        CHECK(
            problems_of_edges((std::string("from,to,value\na,b,") + value + "\n").c_str()).empty());
    const auto unused = problems_of_edges("year,from,to,value\n2019,a,b,3\n");
    REQUIRE(unused.size() == 1);
    CHECK(unused[0].what.find("year") != std::string::npos);
    Problems text;
    read_sankeymatic("Wages [1,500] Budget\n", text);
    CHECK(text.size() == 1);
}

TEST_CASE("edges go out as they came in, and again the same story comes of them") {
    const JsonValue story = story_of_csv(edges_of_two_years);
    const std::string table = edges_csv(story);
    CHECK(table.find("2020,2020-01-01,coal,power-plants,60,55,65,,,\"By weight, dry\"\n") !=
          std::string::npos);
    CHECK(json_text(story_of_csv(table, json_text(story))) == json_text(story));
    CHECK(edges_csv(value_of(sample::small_story_json())).empty());
}

TEST_CASE("an import leaves alone what the story says already") {
    JsonValue story = story_of_csv(edges_of_two_years);
    set_member(story, "title", text_value("Power"));
    const Json before = Json::parse(json_text(story));
    const JsonValue again =
        story_of_csv("era,from,to,value\n2021,Sun,power-plants,5\n2021,Power plants,Homes,5\n",
                     json_text(story));
    const Json after = Json::parse(json_text(again));
    CHECK(after["title"] == "Power");
    CHECK(after["eras"][0] == before["eras"][0]);
    CHECK(after["eras"][1]["flows"].size() == 2);
    CHECK(after["platforms"].size() == 3);
    CHECK(after["channels"] == before["channels"]);
}

TEST_CASE("offers and inputs go out and come in unchanged") {
    const JsonValue story = value_of(sample::small_story_json());
    Problems problems;
    JsonValue again = story;
    put_offers(offers_csv(story), again, problems);
    put_inputs(inputs_csv(story), again, problems);
    CHECK(problems.empty());
    Json want = Json::parse(sample::small_story_json());
    for (auto& input : want["inputs"]) input.erase("facts");  // an empty list is nothing
    CHECK(Json::parse(json_text(again)) == want);
}

TEST_CASE("offers of an era that isn't there, and what is no number, are problems") {
    JsonValue story = value_of(sample::small_story_json());
    Problems problems;
    put_offers("era,channel,product,status\ne7,a,p,available\n", story, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "line 2");
    problems.clear();
    put_inputs("id,label,low,central,high,basis\nx,X,some,0.2,0.3,assumption\n", story, problems);
    CHECK(problems.size() == 1);
    problems.clear();
    put_inputs("id,label\nx,X\n", story, problems);
    CHECK(problems.size() == 4);
}

TEST_CASE("names become ids and days") {
    CHECK(id_for("Rent & food") == "rent-food");
    CHECK(id_for("Öl") == "xl");
    CHECK(id_for("&&") == "x");
    CHECK(day_in("2020") == "2020-01-01");
    CHECK(day_in("2020-05") == "2020-05-01");
    CHECK(day_in("2020-05-07") == "2020-05-07");
    CHECK(day_in("before").empty());
}
