#include <limits>

#include <doctest/doctest.h>

#include "core/sample_story.h"
#include "core/scenario/link.h"
#include "core/scenario/link_text.h"
#include "core/scenario/scenario.h"

using namespace channelmap;

namespace {

struct Opened {
    Story story = sample::small_story();
    Problems problems;
    Link read(std::string_view text, LinkPart part = LinkPart::hash) {
        problems.clear();
        return read_link(story, {.scenario = start_scenario(story)}, text, part, problems);
    }
    Index input(std::string_view id) { return *find_id(story.inputs, id); }
};

}  // namespace

TEST_CASE_FIXTURE(Opened, "an empty link opens the story's start") {
    CHECK(read("").scenario == start_scenario(story));
    CHECK(read("?").scenario == start_scenario(story));
    CHECK(read("#&&&").scenario == start_scenario(story));
    CHECK(problems.empty());
}

TEST_CASE_FIXTURE(Opened, "a link sets rights, inputs, rollout and seed in percent") {
    const auto scenario = read("#r=40.5&buy_anyway=57.25&rollout=75&seed=7").scenario;
    CHECK(problems.empty());
    CHECK(scenario.rights[0] == Share{4050});
    CHECK(scenario.inputs[input("buy_anyway")] == Share{5725});
    CHECK(scenario.rollout == Share{7500});
    CHECK(scenario.seed == 7);
}

TEST_CASE_FIXTURE(
    Opened,
    "the era is read first, whatever its place, and returns rights and rollout to its facts") {
    const auto scenario = read("r=40&era=e2").scenario;
    CHECK(scenario.era == 1);
    CHECK(scenario.rights[0] == Share{4000});
    const Link base{.scenario = read("r=40&rollout=10&multi=5&seed=9").scenario};
    const auto moved = read_link(story, base, "era=e2", LinkPart::hash, problems).scenario;
    CHECK(moved.rights[0] == std::nullopt);
    CHECK(moved.rollout == std::nullopt);
    CHECK(moved.inputs[input("multi")] == Share{500});
    CHECK(moved.seed == 9);
}

TEST_CASE_FIXTURE(Opened, "a value that equals the era's fact is no change") {
    CHECK(read("r=100&rollout=100&seed=1").scenario == start_scenario(story));
    CHECK(is_historical(story, read("r=100&multi=3").scenario));
    CHECK_FALSE(is_historical(story, read("r=99.99").scenario));
    CHECK_FALSE(is_historical(story, read("rollout=0").scenario));
}

TEST_CASE_FIXTURE(Opened, "later keys win") {
    CHECK(read("r=10&r=20").scenario.rights[0] == Share{2000});
}

TEST_CASE_FIXTURE(Opened, "unknown keys give a notice in the hash and none in the query") {
    read("utm_source=x&buy_anywy=5", LinkPart::query);
    CHECK(problems.empty());
    read("buy_anywy=5");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "buy_anywy");
    CHECK(problems[0].what == "There is no slider “buy_anywy”. “buy_anyway” was taken.");
    const Link taken = read("buy_anywy=5");
    CHECK(taken == read("buy_anyway=5"));
    CHECK(problems.empty());
    CHECK(read("vs.multi-=5") == read("vs.multi=5"));
    read("vs.multi-=5");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "vs.multi-");
    read("multi-=5", LinkPart::query);
    CHECK(problems.empty());
    read("lang=de&theme=dark&ui=map&m=1&d=2&steps=a&bench=1&n=5&allow=x&childId=y");
    CHECK(problems.empty());
}

TEST_CASE_FIXTURE(Opened, "values out of range fall to the nearest allowed one with a notice") {
    const auto value_of = [&](std::string_view text) {
        const auto share = read("multi=" + std::string(text)).scenario.inputs[input("multi")];
        return share ? share->basis_points : -1;
    };
    CHECK((value_of("100.01") == 10000 && problems.size() == 1));
    CHECK((value_of("-3") == 0 && problems.size() == 1));
    CHECK((value_of("12.345") == 1235 && problems.size() == 1));
    CHECK((value_of("99999999999999999999999999") == 10000 && problems.size() == 1));
    CHECK((value_of("12.3400") == 1234 && problems.empty()));
    CHECK((value_of("+007.") == 700 && problems.empty()));
    CHECK((value_of(".5") == 50 && problems.empty()));
    CHECK((value_of("1,5") == 150 && problems.empty()));
    CHECK((value_of("5%") == 500 && problems.empty()));
    for (const char* unreadable :
         {"", ".", "-", "a", "1e2", "nan", "0x10", "1,5,5", "--1", "1.2.3"}) {
        CAPTURE(unreadable);
        CHECK((value_of(unreadable) == -1 && problems.size() == 1));
    }
    CHECK(
        (read("seed=9007199254740992").scenario.seed == 9007199254740991 && problems.size() == 1));
    CHECK((read("seed=9007199254740991").scenario.seed == 9007199254740991 && problems.empty()));
    CHECK((read("seed=-1").scenario.seed == 0 && problems.size() == 1));
    CHECK((read("era=e9").scenario == start_scenario(story) && problems.size() == 1));
}

TEST_CASE_FIXTURE(Opened, "what mail programs and networks do to links is undone") {
    CHECK(read("#buy%5Fanyway=%34%30&amp;r=+40+").scenario == read("buy_anyway=40&r=40").scenario);
    CHECK(problems.empty());
    for (const char* broken :
         {"%", "%4", "%zz=1", "=", "=5", "a%00b=1", "\xff\xfe=1", "vs.", "vs.=1", "vs=1"}) {
        CAPTURE(broken);
        CHECK(read(broken).scenario == start_scenario(story));
    }
}

TEST_CASE_FIXTURE(Opened, "a second scenario has the same keys with a prefix") {
    const auto link = read("multi=5&vs.era=e2&vs.buy_anyway=40");
    REQUIRE(link.versus);
    CHECK(link.versus->era == 1);
    CHECK(link.versus->inputs[input("buy_anyway")] == Share{4000});
    CHECK(link.versus->inputs[input("multi")] == std::nullopt);
    CHECK_FALSE(read("multi=5&vs.nothing=1").versus);
}

TEST_CASE_FIXTURE(
    Opened,
    "over a query a link can free an input, return a right to its fact and drop the comparison") {
    const Link base = read("multi=5&r=30&rollout=20&vs.era=e2");
    const Link start{.scenario = start_scenario(story)};
    const auto text = write_link(story, start, base);
    CHECK(text == "r=fact&rollout=fact&multi=range&vs=none");
    CHECK(read_link(story, base, text, LinkPart::hash, problems) == start);
    CHECK(problems.empty());
}

TEST_CASE_FIXTURE(Opened, "what is written differs from the base only, in the story's order") {
    const Link start{.scenario = start_scenario(story)};
    CHECK(write_link(story, start, start).empty());
    CHECK(write_link(story, read("seed=3&multi=0.05&r=40.5&era=e2"), start) ==
          "era=e2&r=40.5&multi=0.05&seed=3");
    CHECK(write_link(story, read("vs.era=e1"), start) == "vs.era=e1");
}

TEST_CASE("every link that can be read comes back from what is written over any base") {
    sample::Chance chance{.state = 20260412};
    for (int round = 0; round < 300; ++round) {
        const Story story = sample::random_story(chance);
        const auto random_link = [&] {
            Link link{.scenario = sample::random_scenario(story, chance)};
            if (chance.once_in(2)) link.versus = sample::random_scenario(story, chance);
            return link;
        };
        const Link base = random_link(), link = chance.once_in(10) ? base : random_link();
        Problems problems;
        const auto text = write_link(story, link, base);
        CAPTURE(text);
        CHECK(read_link(story, base, text, LinkPart::hash, problems) == link);
        CHECK(problems.empty());
        if (link == base) CHECK(text.empty());
    }
}

TEST_CASE("any bytes open a valid scenario, and are stable once read") {
    sample::Chance chance{.state = 7};
    const Story story = sample::small_story();
    const std::string alphabet = "era=12&r.vs%+-#?multi\xc3\x28seed9000rollout~\n";
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto length = chance.below(60); length > 0; --length)
            text += alphabet[chance.below(alphabet.size())];
        CAPTURE(text);
        Problems problems;
        const Link start{.scenario = start_scenario(story)};
        const Link link = read_link(story, start, text, LinkPart::hash, problems);
        CHECK(read_link(story, start, write_link(story, link, start), LinkPart::hash, problems) ==
              link);
    }
}

TEST_CASE("shares are nearest steps of a hundredth of a percent") {
    CHECK(nearest_share(0.123449).basis_points == 1234);
    CHECK(nearest_share(-1).basis_points == 0);
    CHECK(nearest_share(2).basis_points == 10000);
    CHECK(nearest_share(std::numeric_limits<double>::quiet_NaN()).basis_points == 0);
    for (int points = 0; points <= 10000; ++points)
        CHECK(nearest_share(Share{points}.value()).basis_points == points);
    CHECK(link_percent(5) == "0.05");
    CHECK(link_percent(4050) == "40.5");
    CHECK(link_percent(10000) == "100");
}
