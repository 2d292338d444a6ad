// What `check` says of slips that can be read and counted: each is a warning at its place.
#include <doctest/doctest.h>

#include "core/review/reviewed.h"

using namespace channelmap;
using namespace channelmap::reviewed;

TEST_CASE("two parts of a list with one label are told, since readers can't tell them apart") {
    Json story = whole_story();
    const Json label = story["channels"][1]["label"];
    story["channels"][1]["label"] = story["channels"][0]["label"];
    check_found(story, Severity::warning, "/channels/1/label", "same label");
    story["channels"][1]["label"] = label;
    story["presets"] = {{{"id", "one"}, {"label", "Same"}, {"query", "r=40"}},
                        {{"id", "two"}, {"label", "Same"}, {"query", "r=41"}}};
    check_found(story, Severity::warning, "/presets/1/label", "“one” and “two”");
    story["presets"][1]["label"] = "Other";
    CHECK_FALSE(find(review(story), Severity::warning, "/presets/1/label", "same label"));
}

TEST_CASE("two ready-made scenarios that are the same are told, however they are written") {
    Json story = whole_story();
    const std::string era = story["eras"][0]["id"].get<std::string>();
    story["presets"] = {{{"id", "one"}, {"label", "One"}, {"query", "era=" + era + "&r=40"}},
                        {{"id", "two"}, {"label", "Two"}, {"query", "r=40&era=" + era}}};
    check_found(story, Severity::warning, "/presets/1/query", "“one” and “two” open the same");
    story["presets"][1]["query"] = "era=" + era + "&r=41";
    CHECK_FALSE(find(review(story), Severity::warning, "/presets/1/query", "open the same"));
}

TEST_CASE("a date in words of another year than the date is told, one of a span isn't") {
    Json story = whole_story();
    const std::string year = story["eras"][0]["from"].get<std::string>().substr(0, 4);
    story["eras"][0]["dates"] = "Spring 1871";
    check_found(story, Severity::warning, "/eras/0/dates", "“Spring 1871”");
    story["eras"][0]["dates"] = year + " – May 2199";
    CHECK_FALSE(find(review(story), Severity::warning, "/eras/0/dates", "the date here"));
    story["eras"][0]["dates"] = "In spring";
    CHECK_FALSE(find(review(story), Severity::warning, "/eras/0/dates", "the date here"));
    story["facts"][0]["date_label"] = "May 1871";
    check_found(story, Severity::warning, "/facts/0/date_label", "“May 1871”");
}

TEST_CASE("a fact after the day on which all were checked is told") {
    Json story = whole_story();
    const auto date = story["facts"][0]["date"].get<std::string>();
    story["updated"] = "1990-05-02";
    check_found(story, Severity::warning, "/facts/0/date", "after 1990-05-02");
    story["updated"] = date.size() == 7 ? date + "-01" : date;
    CHECK_FALSE(find(review(story), Severity::warning, "/facts/0/date", "checked"));
    story["facts"][0]["date"] = date.substr(0, 7);
    CHECK_FALSE(find(review(story), Severity::warning, "/facts/0/date", "checked"));
}

TEST_CASE("a label of nothing but spaces is empty") {
    Json story = whole_story();
    story["products"][0]["label"] = " \t ";
    check_found(story, Severity::error, "/products/0/label", "empty");
}

TEST_CASE("a fact after the end of its era is told, one of its last month isn't") {
    Json story = whole_story();
    auto& era = story["eras"][0];
    const std::string until = "2020-02-29";  // the day before the next era
    const auto id = story["facts"][0]["id"].get<std::string>();
    era["facts"] = {id};
    story["facts"][0]["date"] = "2999-01-01";
    check_found(story, Severity::warning, "/eras/0/facts/0", "“" + id + "” is of 2999-01-01");
    for (const auto& date : {until, until.substr(0, 7)}) {
        story["facts"][0]["date"] = date;
        CHECK_FALSE(find(review(story), Severity::warning, "/eras/0/facts/0", "the era ends"));
    }
}

TEST_CASE("an era that begins after the day on which all was checked is told") {
    Json story = whole_story();
    auto& last = story["eras"].back();
    const auto at = "/eras/" + std::to_string(story["eras"].size() - 1) + "/from";
    story["updated"] = last["from"];
    CHECK_FALSE(find(review(story), Severity::warning, at, "begins after"));
    last["from"] = "2999-01-01";
    check_found(story, Severity::warning, at, "begins after");
}

TEST_CASE("two facts of one text are told, and an example's headline too") {
    Json story = whole_story();
    story["facts"].push_back(story["facts"][0]);
    story["facts"].back()["id"] = "again";
    const auto at = "/facts/" + std::to_string(story["facts"].size() - 1) + "/text";
    check_found(story, Severity::warning, at, "“again” say the same");
    story["facts"].back()["text"] = "Something else.";
    CHECK_FALSE(find(review(story), Severity::warning, at, "say the same"));
    CHECK_FALSE(find(review(story), Severity::warning, "/title", "example"));
    story["title"] = "What the map shows";
    check_found(story, Severity::warning, "/title", "example's headline");
}
