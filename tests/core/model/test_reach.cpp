// Offers and rights for some buyers only, and homes that are the direct seller or nowhere; worked
// out by hand on the small story: two groups of 40, 20 who buy on any cloud, φ(p) = .55, β = .4, λ
// = .75.
#include <cmath>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/model/flow.h"
#include "core/model/market.h"
#include "core/parse/parse_story.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"

using namespace channelmap;
using OrderedJson = nlohmann::ordered_json;

namespace {

Story read(const OrderedJson& story) {
    Problems problems;
    auto parsed = parse_story(story.dump(), problems);
    for (const auto& problem : problems) MESSAGE(problem.where, ": ", problem.what);
    REQUIRE(parsed);
    return *parsed;
}

void check_metrics(const Story& story, double d, double a, double b, double unmet) {
    const Flow flow = evaluate(story, start_scenario(story), 0);
    const auto is = [&](const char* name, double value) {
        CAPTURE(name);
        CHECK(find_metric(flow, name)->value.central == doctest::Approx(value).epsilon(1e-12));
    };
    is("channel.d", d);
    is("channel.a", a);
    is("channel.b", b);
    is("unmet", unmet);
}

}  // namespace

TEST_CASE("a right that bars for some groups leaves the offer to the others") {
    OrderedJson story = OrderedJson::parse(sample::small_story_json());
    story["rights"][0]["platforms"] = {"on-a"};  // who look at home first, where it is on sale
    check_metrics(read(story), 16 + 16 + 8, 24 + 6, 24 + 6, 0);
    story["rights"][0]["platforms"] = {"on-b", "multi"};
    check_metrics(read(story), 16 + 16.5 + 8, 24 + 5.5 + 12, 0, 18);
}

TEST_CASE("an offer for some groups isn't on sale to the others") {
    OrderedJson story = OrderedJson::parse(sample::small_story_json());
    story["eras"][0]["offers"][1]["platforms"] = {"on-b"};
    // On A: all go, .55 of them buy direct. On B: as ever. Any cloud: none sells to them.
    check_metrics(read(story), 22 + 16.5 + 11, 5.5, 0, 18 + 18 + 9);
}

TEST_CASE("a group at home at the direct seller buys there, and goes only to clouds") {
    OrderedJson story = OrderedJson::parse(sample::small_story_json());
    story["platforms"][1]["channel"] = "d";
    check_metrics(read(story), 40 + 16 + 8, 24 + 12, 0, 0);
    story["eras"][0]["offers"][0]["status"] = "announced";
    check_metrics(read(story), 0, 40 + 22 + 20, 0, 18);
}

TEST_CASE("a group without a home looks everywhere at once, and nothing binds it") {
    OrderedJson story = OrderedJson::parse(sample::small_story_json());
    story["platforms"][1].erase("channel");
    check_metrics(read(story), 16 + 30 + 8, 24 + 10 + 12, 0, 0);
    const Story homeless = read(story);
    const Flow flow = evaluate(homeless, start_scenario(homeless), 0);
    CHECK(find_metric(flow, "on_platform")->value.central == doctest::Approx(60));
}

TEST_CASE("groups that see the same share a view") {
    OrderedJson story = OrderedJson::parse(sample::small_story_json());
    CHECK(market_of(read(story), 0).seen_cells.size() == 3);
    story["rights"][0]["platforms"] = {"on-a"};
    CHECK(market_of(read(story), 0).seen_cells.size() == 6);
    CHECK(market_of(read(story), 0).view_of == std::vector<Index>{0, 1, 1});
}
