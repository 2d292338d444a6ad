// What an import must not pass over in silence.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <chrono>

#include "core/exchange/csv.h"
#include "core/exchange/edges.h"
#include "core/exchange/story_from_edges.h"
#include "core/exchange/tables.h"
#include "core/parse/json_text.h"
#include "core/parse/parse_story.h"
#include "core/review/other_file.h"
#include "core/sample_story.h"

using namespace channelmap;
using Json = nlohmann::ordered_json;

namespace {

struct Imported {
    JsonValue story{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
    Problems problems;

    explicit Imported(const std::string& csv) {
        const auto edges = read_edges_csv(csv, problems);
        if (problems.empty()) put_edges(edges, story, problems);
    }
    Json json() const { return Json::parse(json_text(story)); }
    bool says(const std::string& words) const {
        for (const auto& problem : problems)
            if ((problem.where + ": " + problem.what).find(words) != std::string::npos) return true;
        return false;
    }
};

}  // namespace

TEST_CASE("an era without a date asks for it, and takes it from a column") {
    const Imported asks("era,from,to,value\nBefore,A,X,1\nAfter,A,X,2\n");
    CHECK(asks.problems.size() == 2);
    CHECK(asks.says("line 2: The era “Before” has no date"));
    CHECK(asks.says("line 3: The era “After”"));
    const Imported dated("era,date,from,to,value\nBefore,2019-03-01,A,X,1\nBefore,,B,X,1\n"
                         "After,2021-03-01,A,X,2\n");
    REQUIRE(dated.problems.empty());
    CHECK(dated.json()["eras"][0]["from"] == "2019-03-01");
    CHECK(Imported("era,date,from,to,value\nBefore,soon,A,X,1\n").says("is no day"));
    CHECK(Imported("era,date,from,to,value\nE,2019-03-01,A,X,1\nE,2020-03-01,B,X,1\n")
              .says("begins on two days"));
}

TEST_CASE("rows without an era make one era, whose date the story asks for") {
    const Imported one("from,to,value\nA,X,1\n");
    REQUIRE(one.problems.empty());
    CHECK_FALSE(one.json()["eras"][0].contains("from"));
    Problems problems;
    parse_story(json_text(one.story), problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "/eras/0");
    CHECK(problems[0].what.find("“from”") != std::string::npos);
}

TEST_CASE("eras come out in the order of their dates") {
    const Imported mixed("era,from,to,value\n2021,A,X,1\n2019,A,X,2\n2020,A,X,3\n");
    REQUIRE(mixed.problems.empty());
    CHECK(mixed.json()["eras"][0]["id"] == "2019");
    CHECK(mixed.json()["eras"][2]["id"] == "2021");
    CHECK(mixed.json()["start"] == "2021");
    CHECK(Imported("era,from,to,value\n2021,A,X,1\n2021-01,A,X,2\n").says("both begin on"));
}

TEST_CASE("a middle node whose flows in and out differ is told with both sums") {
    const Imported unequal("era,from,to,value\n2020,A,M,100\n2020,M,P,60\n2020,M,Q,30\n");
    CHECK(unequal.says("line 4: In “2020”, 100 come into “m” and 90 go out of it"));
    CHECK(Imported("from,to,value\nA,M,100\nM,P,60\nM,Q,39.6\n").problems.empty());
}

TEST_CASE("edges don't go into a modelled story, nor offers into one that gives flows") {
    Problems problems;
    JsonValue story = *read_json(sample::small_story_json(), problems);
    const std::string before = json_text(story);
    put_edges(read_edges_csv("from,to,value\nA,X,1\n", problems), story, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what.find("modelled") != std::string::npos);
    CHECK(json_text(story) == before);
    Imported given("from,to,value\nA,X,1\n");
    put_offers("era,channel,product,status\nnow,x,everything,available\n", given.story,
               given.problems);
    CHECK(given.says("This story gives its flows"));
}

TEST_CASE("rows of one flow are added up with their ranges, and stand on the weaker ground") {
    const Imported sum("from,to,value,low,high,facts\nA,X,10,8,12,f1\nA,X,5,,,\n");
    REQUIRE(sum.problems.empty());
    const auto flow = sum.json()["eras"][0]["flows"][0];
    CHECK(flow["value"] == 15);
    CHECK(flow["low"] == 13);
    CHECK(flow["high"] == 17);
    CHECK(flow["basis"] == "assumption");
    CHECK(flow["facts"] == Json::array({"f1"}));
}

TEST_CASE("names in other alphabets stay apart") {
    const Imported towns("from,to,value\nРига,X,1\nОмск,X,2\n");
    REQUIRE(towns.problems.empty());
    CHECK(towns.json()["platforms"].size() == 2);
    CHECK(towns.json()["eras"][0]["flows"].size() == 3);
}

TEST_CASE("20,000 rows come in quickly, and more are refused") {
    std::string csv = "era,from,to,value\n";
    for (int i = 0; i < 20000; ++i)
        csv += std::to_string(2000 + i / 500) + ",A" + std::to_string(i % 25) + ",X" +
               std::to_string(i / 25 % 20) + ",1\n";
    const auto begin = std::chrono::steady_clock::now();
    const Imported large(csv);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(large.problems.empty());
    CHECK(took.count() < 5);  // it was over 20 s
    CHECK(Imported(csv + "2050,A,X,1\n").says("line 20002: A table may have 20,000 rows"));
}

TEST_CASE("a first line that names the separator, and line ends of old programs, are read") {
    Problems problems;
    const auto named = read_csv("sep=;\nfrom;to;value\na,b;c;1\n", problems);
    CHECK(named.columns.size() == 3);
    REQUIRE(named.rows.size() == 1);
    CHECK(named.cell(named.rows[0], "from") == "a,b");
    CHECK(named.rows[0].line == 3);
    const auto old = read_csv("from,to,value\ra,b,1\rc,d,2\r", problems);
    CHECK(old.rows.size() == 2);
    CHECK(problems.empty());
    CHECK(read_edges_csv("from,to,value\na,b,1e308\n", problems).edges.size() == 1);
    CHECK(problems.size() == 1);
    problems.clear();
    read_sankeymatic("A [1e308] B\n", problems);
    CHECK(problems.size() == 1);
}

TEST_CASE("files of other programs are named, not read as tables") {
    using namespace std::string_view_literals;
    const std::pair<std::string_view, std::string_view> files[] = {
        {"PK\x03\x04rest"sv, "workbook"},
        {"\x1f\x8b\x08"sv, "gzip"},
        {"\xFF\xFE"
         "f\0r\0"sv,
         "UTF-16"},
        {"f\0r\0"sv, "UTF-16"},
        {"from,to,value\nK\xf6ln,b,1\n"sv, "Latin-1"},
        {"from,to,value\na\0,b,1\n"sv, "NUL"},
        {"  \n"sv, "empty"},
        {"{\"nodes\": []}"sv, "JSON"},
    };
    for (const auto& [text, word] : files) {
        const auto advice = not_a_table(text);
        REQUIRE(advice);
        CHECK(advice->sentence.find(word) != std::string::npos);
        CHECK_FALSE(advice->remedy.empty());
    }
    CHECK_FALSE(not_a_table("from,to,value\nKöln,b,1\n"));
    CHECK_FALSE(not_a_table("Wages [1500] Budget\n"));
}
