// One input after the other at its low and at its high.
#include <doctest/doctest.h>

#include "core/analysis/tornado.h"
#include "core/example.h"
#include "core/sample_story.h"
#include "core/sampling/evaluate.h"

using namespace channelmap;

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
