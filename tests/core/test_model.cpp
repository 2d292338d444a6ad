#include <cmath>

#include <doctest/doctest.h>

#include "core/breakeven.h"
#include "core/flow.h"
#include "sample_story.h"

using namespace channelmap;

namespace {

double metric(const Flow& flow, std::string_view name) {
    const auto* found = find_metric(flow, name);
    REQUIRE_MESSAGE(found, name);
    return found->value.central;
}

Scenario scenario_of(const Story& story, std::string_view query) {
    Problems problems;
    const auto link =
        read_link(story, {.scenario = start_scenario(story)}, query, LinkPart::hash, problems);
    REQUIRE(problems.empty());
    return link.scenario;
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-12 * 100; }

}  // namespace

// All by hand: half of those with one cloud are on each; 20 of 100 buy on any. φ = .5 + .5 · .1 =
// .55.
TEST_CASE("a right that binds sends half of b's buyers away and the rest to nobody") {
    const Story story = sample::small_story();
    const Flow flow = evaluate(story, scenario_of(story, ""), 0);
    CHECK(near(metric(flow, "channel.a"), 40 * 0.6 + 40 * 0.1375 + 20 * 0.6));
    CHECK(near(metric(flow, "channel.b"), 0));
    CHECK(near(metric(flow, "channel.d"), 16 + 16.5 + 8));
    CHECK(near(metric(flow, "unmet"), 18));
    CHECK(near(metric(flow, "unmet.not_on_sale"), 0));
    CHECK(near(metric(flow, "unmet.barred"), 18));
    CHECK(near(metric(flow, "on_platform"), 60));
    CHECK(near(metric(flow, "product.p"), 82));
    CHECK(near(metric(flow, "host.held"), 41.5));
    CHECK(near(metric(flow, "host.own"), 0));
    CHECK(near(metric(flow, "host.undisclosed"), 40.5));
}

TEST_CASE("a right at 40 % opens the shop by 60 %") {
    const Story story = sample::small_story();
    const Flow flow = evaluate(story, scenario_of(story, "r=40"), 0);
    CHECK(near(metric(flow, "channel.a"), 33.7));
    CHECK(near(metric(flow, "channel.b"), 18.9));
    CHECK(near(metric(flow, "channel.d"), 40.2));
    CHECK(near(metric(flow, "unmet"), 7.2));
    CHECK(near(metric(flow, "host.held"), 33.7 * 0.4));
    CHECK(near(metric(flow, "host.own"), 33.7 * 0.3));
    CHECK(near(flow.flow(1, 2, 0).central, 40 * 0.36));
    CHECK(near(flow.flow(multi_group(story), 2, 0).central, 4.5));
    CHECK(near(flow.buyer_totals[2].central, 20));
    CHECK(near(flow.buyer_unmet[1].central, 7.2));
}

TEST_CASE("a rollout below 1 costs what it keeps from being listed") {
    const Story story = sample::small_story();
    const Flow flow = evaluate(story, scenario_of(story, "era=e2&rollout=0"), 0);
    CHECK(near(metric(flow, "unmet.barred"), 18));
    CHECK(metric(evaluate(story, scenario_of(story, "era=e2"), 0), "unmet.barred") == 0);
}

TEST_CASE("metrics stand in one order") {
    const Story story = sample::small_story();
    const std::vector<std::string> expected = {
        "unmet",     "on_platform", "channel.d",         "channel.a",
        "channel.b", "product.p",   "host.undisclosed",  "host.held",
        "host.own",  "host.rented", "unmet.not_on_sale", "unmet.barred"};
    CHECK(metric_names(story, 0) == expected);
    const Flow flow = evaluate(story, start_scenario(story), 0);
    REQUIRE(flow.metrics.size() == expected.size());
    for (Index i = 0; i < expected.size(); ++i) CHECK(flow.metrics[i].name == expected[i]);
}

TEST_CASE(
    "where all weights or mixes are set to 0 the shares are equal, so that no demand is lost") {
    const Story story = sample::small_story();
    const Flow flow = evaluate(story, scenario_of(story, "weight.a=0&weight.b=0&mix.p=0"), 0);
    CHECK(near(metric(flow, "unmet") + metric(flow, "product.p"), 100));
    CHECK(near(flow.buyer_totals[0].central, 40));
}

TEST_CASE("what matters most is sorted by its swing, and leaves fixed inputs out") {
    const Story story = sample::small_story();
    const auto bars = tornado(story, scenario_of(story, "multi=20"), "unmet");
    REQUIRE(bars.size() == 6);
    CHECK(story.inputs[bars[0].input].id == "buy_anyway");
    CHECK(near(bars[0].low, 40 * (1 - 0.325)));
    CHECK(near(bars[0].high, 40 * (1 - 0.775)));
    CHECK(story.inputs[bars[1].input].id == "bound.p");
    CHECK(story.inputs[bars[2].input].id == "weight.a");
    CHECK(tornado(story, start_scenario(story), "no.such").empty());
}

TEST_CASE("a tornado's ends have the ranges of a scenario with that input fixed there") {
    const Story story = sample::small_story();
    const auto start = start_scenario(story);
    auto bars = tornado(story, start, "unmet");
    REQUIRE_FALSE(bars.empty());
    CHECK_FALSE(bars[0].low_range);
    tornado_ranges(story, start, "unmet", 64, bars);
    for (const auto& bar : bars) {
        Scenario fixed = start;
        fixed.inputs[bar.input] = nearest_share(story.inputs[bar.input].high);
        const Flow flow = evaluate(story, fixed, 64);
        REQUIRE(bar.high_range);
        CHECK(bar.high_range->p95 == find_metric(flow, "unmet")->value.range.p95);
    }
}

TEST_CASE("break-even finds the closed solution") {
    const Story story = sample::small_story();
    const auto found = break_even(story, start_scenario(story), 0, "channel.a", "channel.d");
    REQUIRE(found);
    CHECK(std::abs(found->strength - (26 - std::sqrt(276.0)) / 10) < 1e-12);
    CHECK(near(found->value, 40 + 0.5 * found->strength));
}

TEST_CASE("break-even tells touching, equal and separate metrics apart") {
    const Story story = sample::small_story();
    const auto start = start_scenario(story);
    const auto touch = break_even(story, start, 0, "channel.a", "channel.b");  // equal at 0 only
    REQUIRE(touch);
    CHECK(touch->strength == 0);
    const auto same = break_even(story, start, 0, "unmet", "unmet");
    REQUIRE(same);
    CHECK(same->strength == 0);
    CHECK_FALSE(break_even(story, start, 0, "channel.d", "channel.b"));
    CHECK_FALSE(break_even(story, start, 0, "channel.d", "no.such"));
}
