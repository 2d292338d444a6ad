// Where two metrics are equal.
#include <cmath>

#include <doctest/doctest.h>

#include "core/analysis/breakeven.h"
#include "core/example.h"
#include "core/sample_story.h"

using namespace channelmap;

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
