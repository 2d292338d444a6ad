// What `check` says of a story's folder: each trap is an error or a warning with its place and what
// to do, and the whole small story has none.
#include <doctest/doctest.h>

#include "core/parse/parse_story.h"
#include "core/review/article_review.h"
#include "core/review/reviewed.h"
#include "core/sample_story.h"

using namespace channelmap;
using namespace channelmap::reviewed;

namespace {

// What the review says of the article with this body.
Findings review_body(const std::string& body) {
    return review_article(sample::small_story(), "<p>\n" + body + "</p>", "article.html");
}

}  // namespace

TEST_CASE("a story without traps has no findings") {
    const auto found = review(whole_story());
    for (const auto& one : found) MESSAGE(line_of(one));
    CHECK(found.empty());
}

TEST_CASE("barred without a right that binds is an error, since the model counts it as sold") {
    Json story = whole_story();
    story["eras"][0]["offers"][2].erase("by");
    check_found(story, Severity::error, "/eras/0/offers/2/status", "“barred”");
    story = whole_story();
    story["eras"][0]["rights"] = Json::object();
    const auto found = review(story);
    const auto* one = find(found, Severity::error, "/eras/0/offers/2/status", "counts it as sold");
    REQUIRE(one);
    CHECK(one->remedy.find("“r”") != std::string::npos);
    story["eras"][0]["rights"]["r"] = 0;
    check_found(story, Severity::error, "/eras/0/offers/2/status", "“barred”");
}

TEST_CASE("reported without a fact is an error") {
    Json story = whole_story();
    story["inputs"][0]["basis"] = "reported";
    check_found(story, Severity::error, "/inputs/0/basis", "names no fact");
    story["inputs"][0]["facts"] = {"f1"};
    CHECK(review(story).empty());
    story["eras"][0]["offers"][0]["basis"] = "reported";
    check_found(story, Severity::error, "/eras/0/offers/0/basis", "names no fact");
    story = whole_story();
    story["rights"][0].erase("facts");
    story["eras"][0]["rights"]["r"] = {{"strength", 1}, {"basis", "reported"}};
    story["facts"] = Json::array();
    check_found(story, Severity::error, "/eras/0/rights/r/basis", "names no fact");
}

TEST_CASE("what no fact reports counts as assumed, unless the story says otherwise") {
    Problems problems;
    Json story = whole_story();
    const auto read = [&] { return *parse_story(story.dump(), problems); };
    CHECK(read().eras[0].rights[0].basis == Basis::assumption);  // the right is reported, not this
    CHECK(read().eras[0].offers[0].basis == Basis::assumption);
    story["eras"][0]["offers"][0]["facts"] = {"f1"};
    CHECK(read().eras[0].offers[0].basis == Basis::reported);
    story["eras"][0]["offers"][1]["status"] = "unknown";
    CHECK(read().eras[0].offers[1].basis == Basis::reported);
    story["rights"][0].erase("facts");
    CHECK(read().eras[0].rights[0].basis == Basis::assumption);
    story["eras"][0]["rights"]["r"] = {{"strength", 1}, {"facts", {"f1"}}};
    CHECK(read().eras[0].rights[0].basis == Basis::reported);
}

TEST_CASE("a page needs a headline, a standfirst and a language; the row to paste is told") {
    for (const char* key : {"title", "standfirst", "language"}) {
        Json story = whole_story();
        story.erase(key);
        const auto found = review(story);
        const auto* one = find(found, Severity::error, "", key);
        REQUIRE(one);
        CHECK(one->remedy.find("\"" + std::string(key) + "\": \"") != std::string::npos);
        story[key] = "";
        check_found(story, Severity::error, "/" + std::string(key), key);
    }
}

TEST_CASE("a preset may not be called as a file of the page") {
    for (const char* id : {"index", "article"}) {
        Json story = whole_story();
        story["presets"][0]["id"] = id;
        check_found(story, Severity::error, "/presets/0/id", id);
    }
}

TEST_CASE("what nothing uses is a warning") {
    Json story = whole_story();
    Json idle = story["inputs"][0];
    idle["id"] = "weight.c";
    story["inputs"].push_back(idle);
    check_found(story, Severity::warning, "/inputs/9", "input “weight.c”");

    story = whole_story();
    Json fact = story["facts"][0];
    fact["id"] = "f2";
    story["facts"].push_back(fact);
    check_found(story, Severity::warning, "/facts/1", "fact “f2”");

    story = whole_story();
    Json product = story["products"][0];
    product["id"] = "q";
    story["products"].push_back(product);
    check_found(story, Severity::warning, "/products/1", "product “q”");

    story = whole_story();
    story["rights"].push_back({{"id", "s"}, {"label", "S"}, {"holder", "a"}});
    check_found(story, Severity::warning, "/rights/1", "right “s”");
    story["rights"][1]["lever"] = false;  // a dated fact without a slider
    CHECK(review(story).empty());

    story = whole_story();
    story["eras"][0]["offers"].erase(1);
    check_found(story, Severity::warning, "/eras/0/hosting/0", "no such offer");

    story = whole_story();
    story["facts"][0]["sources"] = Json::array();
    check_found(story, Severity::warning, "/facts/0/sources", "no source");
    story = whole_story();
    story["inputs"][0]["basis"] = "derived";
    check_found(story, Severity::warning, "/inputs/0/basis", "“derived”");
}

TEST_CASE("a language whose words are missing is a warning") {
    Json story = whole_story();
    story["language"] = "de";
    check_found(story, Severity::warning, "/language", "English");
    const StoryFiles with_words{
        .story = {"story.json", story.dump()}, .article = {}, .words = {{"words.de.json", "{}"}}};
    const auto found = review_story(with_words, "");
    REQUIRE(found.size() == 1);  // that they are not all there
    CHECK(found[0].file == "words.de.json");
}

TEST_CASE("an era, preset, metric or flow that an article names must be the story's") {
    CHECK(
        review_body("[[unmet era=e2]] [[sentence]] [[card half]] [[paper dark]]"
                    "[[buyer.on-b&gt;channel.a era=e1&amp;r=0]]"
                    "<div data-channel-map=\"index.html?era=e2&amp;steps=half~e1\" data-ui=\"map\">"
                    "<i data-set=\"era=e2\" data-highlight=\"channel.a>product.p\"></i>"
                    "<i data-step=\"half\" data-highlight=\"\"></i>")
            .empty());
    const std::pair<const char*, const char*> wrong[] = {
        {"[[unmet era=e9]]", "“e9”"},
        {"[[unmat era=e1]]", "“unmat”"},
        {"[[channel.z]]", "“channel.z”"},
        {"[[card haff]]", "“haff”"},
        {"[[unmet x=3]]", "“x”"},
        {"[[paper grey]]", "“grey”"},
        {"[[updated]]", "checked"},
        {"[[recheck]]", "next check"},
        {"<div data-channel-map=\"index.html?era=e9\">", "“e9”"},
        {"<div data-channel-map=\"index.html?steps=half~e7\">", "“e7”"},
        {"<i data-set=\"era=e9\">", "“e9”"},
        {"<i data-step=\"haff\">", "“haff”"},
        {"<i data-highlight=\"channel.z\">", "“channel.z”"},
    };
    for (const auto& [body, words] : wrong) {
        const auto found = review_body(body);
        INFO(body);
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == Severity::error);
        CHECK(found[0].sentence.find(words) != std::string::npos);
        CHECK(found[0].file == "article.html");
        CHECK(found[0].line == 2);
        CHECK_FALSE(found[0].remedy.empty());
    }
    // What the article of another story names is like nothing of this one, so all are listed.
    CHECK(review_body("[[unmet era=closed]]")[0].remedy == "Name one of the story's: e1 e2");
}

TEST_CASE("an article with any bytes is safe") {
    for (const char* body : {"[[", "[[]]", "]]", "<", "<a b=\"", "[[ ]]", "<i data-set=\"&\">",
                             "<i data-channel-map=\"?steps=~~&&=\">"})
        review_body(body);
}

TEST_CASE("a word that no sentence has, or a {name} that nothing fills, is an error") {
    Json story = whole_story();
    story["words"] = {{"map.head.buyers", "Riders"}, {"say.units", "trips"}};
    CHECK(review(story).empty());
    story["words"] = {{"map.head.byers", "Riders"}};
    const auto found = review(story);
    const auto* one = find(found, Severity::error, "/words/map.head.byers", "no sentence");
    REQUIRE(one);
    CHECK(one->remedy.find("map.head.buyers") != std::string::npos);
    story["words"] = {{"tip.value", "{m} of every {hundred}"}};
    check_found(story, Severity::error, "/words/tip.value", "{m}");
}

TEST_CASE("a translation is checked key by key, and what it lacks is told once") {
    Json story = whole_story();
    story["language"] = "de";
    const auto told = [&](const char* words) {
        return review_story({.story = {"story.json", story.dump(1)},
                             .article = {},
                             .words = {{"x/words.de.json", words}}},
                            "");
    };
    auto found = told(R"({"map.unmet": "Unerfüllt", "take.open": "Teilen"})");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].file == "x/words.de.json");
    CHECK(found[0].remedy.find("tip.value") != std::string::npos);
    CHECK(found[0].remedy.find("map.unmet,") == std::string::npos);
    found = told(R"({"map.unmed": "x"})");
    CHECK(found[0].severity == Severity::error);
    CHECK(found[0].pointer == "/map.unmed");
    CHECK(told("{").front().severity == Severity::error);
}

TEST_CASE("a colour that can't be seen, or told from another seller's, is a warning") {
    Json story = whole_story();
    story["channels"][0]["color"] = "#1f4e79";
    story["channels"][1]["color"] = "gold";
    CHECK(review(story).empty());
    story["channels"][2]["color"] = "#fff0f0";
    check_found(story, Severity::warning, "/channels/2/color", "to 1 against light paper");
    story["channels"][2]["color"] = "#1f4f7a";
    check_found(story, Severity::warning, "/channels/2/color", "hardly told from “D”");
    story["channels"][2]["color"] = {{"light", "#7a1f1f"}, {"dark", "#241010"}};
    check_found(story, Severity::warning, "/channels/2/color", "to 1 against dark paper");
    story["channels"][2]["color"] = "#12345";
    check_found(story, Severity::error, "/channels/2/color", "a colour such as");
}
