#include <cmath>

#include <doctest/doctest.h>

#include "core/example.h"
#include "core/model/flow.h"
#include "core/model/market.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"

using namespace channelmap;

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
