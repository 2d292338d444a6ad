// What a story says of itself: when it is to be checked again, who takes corrections, what its
// sources contradict each other in, and how they were read.
#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/parse/changed_story.h"
#include "core/parse/parse_story.h"
#include "core/review/story_warnings.h"
#include "core/sample_story.h"

using namespace channelmap;
using Json = StoryJson;

TEST_CASE(
    "the next check, the note on hosting and a copy that was read are told, or their mistakes") {
    Json story = changed("/updated", "2026-11-26");
    story["facts"] = {
        {{"id", "f1"},
         {"date", "2026-02"},
         {"text", "It was."},
         {"reading", "primary"},
         {"sources",
          {{{"publisher", "P"},
            {"url", "https://example.org/"},
            {"date", "2026-02-27"},
            {"read", "copy"}},
           {{"publisher", "Q"}, {"url", "https://example.org/q"}, {"read", "page"}}}}}};
    const auto era = story["eras"][0]["id"].get<std::string>();
    story["hosting_note"] = {{"text", "P and Q disagree."}, {"facts", {"f1"}}, {"eras", {era}}};
    story["recheck"] = {{"date", "2026-12-04"}, {"reason", "after the fair"}};
    Problems problems;
    const auto parsed = parse_story(story.dump(), problems);
    REQUIRE(parsed);
    CHECK(parsed->recheck.date == "2026-12-04");
    CHECK(parsed->recheck.reason == "after the fair");
    CHECK(parsed->hosting_note.text == "P and Q disagree.");
    CHECK(parsed->hosting_note.facts == std::vector<Index>{0});
    CHECK(parsed->hosting_note.holds_in(0));
    CHECK_FALSE(parsed->hosting_note.holds_in(1));
    CHECK(HostingNote{"In all.", {0}, {}}.holds_in(1));
    CHECK_FALSE(HostingNote{}.holds_in(0));
    CHECK(parsed->facts[0].sources[0].read_in_copy);
    CHECK(parsed->facts[0].sources[0].date == "2026-02-27");
    CHECK_FALSE(parsed->facts[0].sources[1].read_in_copy);
    const auto check_change = [&](const char* pointer, Json value, std::string_view words) {
        Json wrong = story;
        place_in(wrong, pointer) = std::move(value);
        check_problem(wrong, pointer, words);
    };
    check_change("/recheck/date", "2026-11-26", "after the last one");
    check_change("/recheck/date", "soon", "day such as");
    check_change("/recheck/reason", "", "empty");
    check_change("/hosting_note/facts", Json::array(), "Name the facts");
    check_change("/hosting_note/facts/0", "f2", "no fact");
    check_change("/hosting_note/eras/0", "e99", "no era");
    check_change("/hosting_note/text", "", "empty");
    check_change("/facts/0/sources/0/read", "archive", "“page”, “copy”");
    check_change("/facts/0/sources/0/date", "spring", "day such as");
}

TEST_CASE("a story may leave its address for corrections empty") {
    const auto contact_of = [](const Json& contact) {
        Problems problems;
        const auto parsed = parse_story(changed("/contact", contact).dump(), problems);
        REQUIRE(parsed);
        return parsed->contact_label + "|" + parsed->contact_url;
    };
    CHECK(contact_of(Json::object()) == "|");
    CHECK(contact_of({{"label", "Desk"}, {"url", ""}}) == "|");
    CHECK(contact_of({{"label", "Desk"}, {"url", "https://example.org/"}}) ==
          "Desk|https://example.org/");
    CHECK(contact_of({{"url", "https://example.org/"}}) ==
          "https://example.org/|https://example.org/");
}

TEST_CASE("a story without an address, and one whose next check is overdue, get a warning each") {
    Story story = sample::small_story();
    story.multi_label = "On both";
    story.rollout_label = "Would list";
    const auto places = [&](std::string_view today) {
        std::string found;
        for (const auto& warning : warnings_of(story, today)) found += warning.pointer + " ";
        return found;
    };
    CHECK(places("2026-12-05") == "/contact ");
    story.contact_url = "https://example.org/";
    CHECK(places("2026-12-05").empty());
    story.recheck = {"2026-12-04", "after the fair"};
    CHECK(places("").empty());
    CHECK(places("2026-12-04").empty());
    CHECK(places("2026-12-05") == "/recheck/date ");
    CHECK(warnings_of(story, "2026-12-05").front().sentence.find("after the fair") !=
          std::string::npos);
}
