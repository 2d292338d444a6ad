// What programs and people do to links: undone, guessed where nothing else can be meant, or told
// once.
#include <doctest/doctest.h>

#include "core/sample_story.h"
#include "core/scenario/link.h"
#include "core/scenario/link_letters.h"
#include "core/scenario/link_pairs.h"
#include "core/scenario/scenario.h"

using namespace channelmap;

TEST_CASE("only what can be meant is guessed: one letter, no digit, one candidate, no short name") {
    const std::string_view names[] = {"multi", "bound.gpt-4", "weight.a", "weight.b", "r2"};
    for (const char* meant : {"mult", "muulti", "mulit", "nulti"})
        CHECK(one_letter_away(meant, names) == "multi");
    for (const char* other : {"bound.gpt-5", "weight.c", "mlt", "r", "r3", "multi", "itlum", ""})
        CHECK(one_letter_away(other, names).empty());
}

TEST_CASE("all unknown keys of a link are one notice, which names the first") {
    const Story story = sample::small_story();
    const auto told = [&](std::string_view text) {
        Problems problems;
        read_link(story, {.scenario = start_scenario(story)}, text, LinkPart::hash, problems);
        REQUIRE(problems.size() == 1);
        return problems[0].where + ": " + problems[0].what;
    };
    CHECK(told("aaa=1&bbb=2") == "aaa: There are no sliders “aaa” and “bbb”. They were ignored.");
    CHECK(told("aaa=1&bbb=2&vs.ccc=3&ddd=4&eee=5&utm_x=6") ==
          "aaa: There are no sliders “aaa”, “bbb”, “ddd” and 2 others. They were ignored.");
}

TEST_CASE("of a link that is far too long the beginning is read, and that is told") {
    const Story story = sample::small_story();
    Problems problems;
    const std::string text = "rollout=75" + std::string(5'000'000, '&') + "rollout=10";
    const auto link =
        read_link(story, {.scenario = start_scenario(story)}, text, LinkPart::hash, problems);
    CHECK(link.scenario.rollout->basis_points == 7500);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == "The link is too long. Only its beginning was read.");
}

TEST_CASE("a notice shows names in any script, and counts no crowds") {
    const Story story = sample::small_story();
    const auto told = [&](std::string_view text) {
        Problems problems;
        read_link(story, {.scenario = start_scenario(story)}, text, LinkPart::hash, problems);
        REQUIRE(problems.size() == 1);
        return problems[0].what;
    };
    CHECK(told("параметр=1") == "There is no slider “параметр”. It was ignored.");
    CHECK(told("era=эпоха").starts_with("There is no era “эпоха”."));
    CHECK(told("multi=много").starts_with("“много” can't be read."));
    CHECK(told("memo") == "There is no slider “memo”. It was ignored.");
    std::string crowd;
    for (int i = 0; i < 2000; ++i) crowd += "x" + std::to_string(i) + "=1&";
    CHECK(told(crowd) ==
          "There are no sliders “x0”, “x1”, “x2” and many others. They were ignored.");
    CHECK(printable("a\xe2\x80\xae"
                    "b\nc\x01\xff") == "ab c\xef\xbf\xbd");
    CHECK(printable(std::string(99, 'a') + "é") == std::string(99, 'a'));
}

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (std::string_view("=&%?# ,;<>\"").find(c) != std::string_view::npos || code > '~')
            out = out + '%' + digits[code / 16] + digits[code % 16];
        else
            out += c;
    }
    return out;
}

// One thing that a program or a person does to a link. None can be told from what a link says.
std::string damaged(std::string text, std::uint64_t how) {
    switch (how) {
    case 0: return encoded(text);
    case 1: return replaced(text, "&", "&amp;");
    case 2: return replaced(text, "&", "&amp%3B");
    case 3:
        for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        return text;
    case 4: return replaced(replaced(text, "-", "\\-"), "_", "\\_");
    case 5: return text + "|the map";
    case 6: return text + "</a><br>";
    case 7: return "\"" + text + "\"";
    case 8: return "<b>" + text + "</b>";
    case 9: return text + "?utm_source=a&fbclid=b&mc_cid=c";
    case 10: return replaced(text, "-", "\xe2\x80\x91");
    case 11: return replaced(text, "&", " & ");
    case 12: return replaced(text, "a", "a\xe2\x80\x8b");
    case 13: return text + ").";
    default: return "#" + text;
    }
}

}  // namespace

TEST_CASE("a link means the same after any damages one after another" *
          doctest::test_suite("long")) {
    sample::Chance chance{.state = 17};
    for (int round = 0; round < 3000; ++round) {
        const Story story = sample::random_story(chance);
        Link link{.scenario = sample::random_scenario(story, chance)};
        if (chance.once_in(3)) link.versus = sample::random_scenario(story, chance);
        const Link start{.scenario = start_scenario(story)};
        const auto written = write_link(story, link, start);
        std::string text = replaced(written, ".", chance.once_in(4) ? "%2E" : "."), trail;
        int encodings = 0;
        for (auto damages = chance.below(5); damages > 0; --damages) {
            const auto how = chance.below(15);
            if ((how == 0 || how == 2) && ++encodings > 2) continue;
            text = damaged(text, how);
            trail += " " + std::to_string(how);
        }
        CAPTURE(written);
        CAPTURE(text);
        CAPTURE(trail);
        Problems problems;
        CHECK(read_link(story, start, text, LinkPart::hash, problems) == link);
        if (!problems.empty()) CAPTURE(problems[0].what);
        CHECK(problems.empty());
    }
}
