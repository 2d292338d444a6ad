// Links are for ever: a corpus of links as people have them, what each means, and ids that changed.
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "core/parse/parse_story.h"
#include "core/sample_story.h"
#include "core/scenario/link.h"
#include "core/scenario/link_history.h"
#include "core/scenario/scenario.h"

using namespace channelmap;

namespace {

std::string text_of(const char* path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// Opens each link of a file: it means the scenario and gives the notices that its line says.
int check_links(const char* path) {
    Problems problems;
    const auto story = parse_story(text_of("assets/story.json"), problems);
    REQUIRE(story);
    const Link start{.scenario = start_scenario(*story)};
    std::istringstream lines(text_of(path));
    int links = 0;
    for (std::string line; std::getline(lines, line);) {
        const bool is_comment = line.starts_with("# ") || line == "#";
        if (is_comment || line.empty()) continue;
        const auto first = line.find('\t'), second = line.find('\t', first + 1);
        REQUIRE_MESSAGE(second != std::string::npos, line);
        CAPTURE(line);
        ++links;
        problems.clear();
        const Link link = read_link(*story, start, line.substr(0, first), LinkPart::hash, problems);
        CHECK(write_link(*story, link, start) == line.substr(first + 1, second - first - 1));
        CHECK(problems.size() == static_cast<std::size_t>(std::stoi(line.substr(second + 1))));
    }
    return links;
}

}  // namespace

TEST_CASE("every link that is out there keeps its meaning") {
    CHECK(check_links("tests/core/scenario/old_links.txt") > 30);
}

TEST_CASE("what programs and people did to a link is undone") {
    CHECK(check_links("tests/core/scenario/damaged_links.txt") > 100);
}

TEST_CASE("a former id means what it is called today, as a key, as an era, and in the comparison") {
    Story story = sample::small_story();
    story.renamed = {{"ancient", "e2"}, {"old_right", "r"}, {"once", "multi"}};
    const Link start{.scenario = start_scenario(story)};
    const auto read = [&](std::string_view text) {
        Problems problems;
        const Link link = read_link(story, start, text, LinkPart::hash, problems);
        CHECK(problems.empty());
        return link;
    };
    CHECK(read("era=ancient&old_right=40&once=5") == read("era=e2&r=40&multi=5"));
    CHECK(read("vs.era=ancient&vs.old_right=40") == read("vs.era=e2&vs.r=40"));
    CHECK(write_link(story, read("once=5"), start) == "multi=5");
}

TEST_CASE("a link of a later format, or of other data, opens and says so") {
    Story story = sample::small_story();
    story.version = "1.2";
    const Link start{.scenario = start_scenario(story)};
    const auto told = [&](std::string_view text) {
        Problems problems;
        CHECK(read_link(story, start, text, LinkPart::query, problems).scenario.seed == 7);
        return problems;
    };
    CHECK(told("seed=7&m=1&d=1.2").empty());
    CHECK(told("seed=7&m=0").empty());
    CHECK(told("seed=7&m=x").empty());
    const auto later = told("m=2&seed=7");
    REQUIRE(later.size() == 1);
    CHECK(later[0].where == "m");
    const auto other = told("d=1.1&seed=7");
    REQUIRE(other.size() == 1);
    CHECK(other[0].what.find("1.1") != std::string::npos);
    CHECK(other[0].what.find("1.2") != std::string::npos);
    CHECK(told("d=\x01<b>&seed=7").size() == 1);
}

TEST_CASE("no link ends in what programs take for the end of a sentence") {
    Story story = sample::small_story();
    story.eras[1].id = "e2.";
    const Link start{.scenario = start_scenario(story)};
    Problems problems;
    const Link link = read_link(story, start, "era=e2.", LinkPart::hash, problems);
    CHECK(link.scenario.era == 1);
    CHECK(write_link(story, link, start) == "era=e2.&m=1");
    CHECK(read_link(story, start, "era=e2.&m=1", LinkPart::hash, problems) == link);
    CHECK(problems.empty());
}
