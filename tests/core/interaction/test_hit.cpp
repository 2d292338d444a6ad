// What lies under the pointer, and what its path carries.
#include <doctest/doctest.h>

#include "core/full_story.h"
#include "core/interaction/hit.h"
#include "core/interaction/tip.h"
#include "core/layout/layout_cases.h"

namespace channelmap {

using namespace layouts;

TEST_CASE("the middle of every ribbon is hit, and empty paper is not") {
    const Story& story = sample::full_story();
    const auto made = laid_out(story, start_scenario(story), 1032, 64);
    for (const auto& ribbon : made.layout.ribbons)
        CHECK(hit_test(made.layout, point_at(ribbon.curve, 0.5f), 12));
    CHECK_FALSE(hit_test(made.layout, {3, made.layout.height - 2}, 12));
}

TEST_CASE("a hit's path carries at most what its ribbons carry, and the hit itself all of it") {
    const Story& story = sample::full_story();
    const auto made = laid_out(story, start_scenario(story), 1032, 64);
    for (Index i = 0; i < made.layout.ribbons.size(); ++i) {
        const auto shares = path_shares(story, made.flow, made.layout, {.node = {}, .ribbon = i});
        REQUIRE(shares.size() == made.layout.ribbons.size());
        CHECK(shares[i] == 1);
        for (const float share : shares) CHECK((share >= 0 && share <= 1.0001f));
        const auto tip = tip_of(story, english_words(), made.scenario, made.flow, made.layout,
                                {.node = {}, .ribbon = i});
        CHECK(tip.size() >= 2);
    }
}

}  // namespace channelmap
