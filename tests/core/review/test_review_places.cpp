// Where a problem stands in the text, what its remedy is, and both as JSON.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/review/reviewed.h"
#include "core/review/text_place.h"

using namespace channelmap;
using namespace channelmap::reviewed;

TEST_CASE("a problem of the format has its line and column, and what to do") {
    const auto one = review_text("{\n  \"format\": 1,\n  \"titel\": \"ä\", \"id\": 3\n}");
    const auto* key = find(one, Severity::error, "/titel", "no such key");
    REQUIRE(key);
    CHECK(key->line == 3);
    CHECK(key->column == 3);
    CHECK(key->remedy.find("title") != std::string::npos);
    const auto* id = find(one, Severity::error, "/id", "text in quotes");
    REQUIRE(id);
    CHECK(id->column == 17);  // in characters
    CHECK(id->remedy == "Change what stands here.");
    const auto* missing = find(one, Severity::error, "", "“demand” is missing");
    REQUIRE(missing);
    CHECK(missing->remedy == "Add this row: \"demand\": 100,");
    CHECK(line_of(*key).starts_with("story.json:3:3: error: /titel: "));
}

TEST_CASE("what a value may be is told once, not again as what to do") {
    Json story = whole_story();
    story["eras"][0]["offers"][0]["status"] = "sold";
    const auto found = review(story);
    const auto* one = find(found, Severity::error, "/eras/0/offers/0/status", "“available”");
    REQUIRE(one);
    CHECK(one->remedy.find("“available”") == std::string::npos);
}

TEST_CASE("a missing input is told with the row to paste") {
    Json story = whole_story();
    story["inputs"].erase(4);
    const auto found = review(story);
    const auto* one = find(found, Severity::error, "/inputs", "“multi” is missing");
    REQUIRE(one);
    const auto row = one->remedy.substr(one->remedy.find('{'),
                                        one->remedy.find('}') - one->remedy.find('{') + 1);
    story["inputs"].push_back(Json::parse(row));
    CHECK(review(story).empty());
}

TEST_CASE("the usual mistakes in JSON are told by name") {
    const std::pair<std::string, const char*> mistakes[] = {
        {"{\"a\": 1 // one\n}", "comments"},
        {"{'a': 1}", "single quotes"},
        {"{\"a\": 0,5}", "decimal comma"},
        {"{\"a\": 1,}", "before the closing bracket"},
        {"[1, 2,\n]", "before the closing bracket"},
        {"{\"a\": \"\xE4\"}", "not UTF-8"},
        {std::string("\xFF\xFE{\0", 4), "UTF-16"},
        {"{“a”: 1}", "typographic"},
        {"", "empty"},
        {"{\"a\": 1 \"b\": 2}", "not JSON"},
        {"{\"a\": [1", "ends too early"},
    };
    for (const auto& [text, words] : mistakes) {
        const auto found = review_text(text);
        INFO(text);
        REQUIRE(found.size() == 1);
        CHECK(found[0].sentence.find(words) != std::string::npos);
        CHECK_FALSE(found[0].remedy.empty());
        CHECK(found[0].line > 0);
    }
}

TEST_CASE("every value of a story is found in its text by its pointer") {
    const Json story = whole_story();
    const std::string text = story.dump(1);
    const Json flat = story.flatten();
    for (const auto& [pointer, value] : flat.items()) {
        if (value.is_null()) continue;  // flatten() has this for empty lists
        const auto rest = text.substr(offset_of(text, place_of(text, pointer)));
        const auto name = pointer.substr(pointer.rfind('/') + 1);
        const bool is_item = std::all_of(name.begin(), name.end(),
                                         [](unsigned char c) { return c >= '0' && c <= '9'; });
        const auto start = is_item ? value.dump() : "\"" + name + "\": " + value.dump();
        INFO(pointer);
        CHECK(rest.starts_with(start));
    }
}

TEST_CASE("findings as JSON hold all of each") {
    Json story = whole_story();
    story["eras"][0]["offers"][2].erase("by");
    story["contact"] = Json::object();
    const Json told = Json::parse(findings_json(review(story)));
    CHECK(told["errors"] == 1);
    CHECK(told["warnings"] == 1);
    for (const char* key : {"severity", "file", "line", "column", "pointer", "sentence", "remedy"})
        CHECK(told["problems"][0].contains(key));
    CHECK(told["problems"][0]["severity"] == "error");
    CHECK(told["problems"][1]["severity"] == "warning");
}
