#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/sample_story.h"
#include "core/sampling/evaluate.h"
#include "core/sampling/seed_shift.h"

using namespace channelmap;

namespace {

double change_of_ends(const Estimate& a, const Estimate& b) {
    return std::max(std::abs(a.range.p5 - b.range.p5), std::abs(a.range.p95 - b.range.p95));
}

// The other way round: metric by metric, each against all four seeds.
double shift_by_hand(const Story& story, const Scenario& scenario, int draws) {
    double most = 0;
    for (const auto& metric : evaluate(story, scenario, draws).metrics)
        for (std::uint64_t more = 1; more <= 4; ++more) {
            Scenario other = scenario;
            other.seed = scenario.seed + more;
            const Flow flow = evaluate(story, other, draws);
            const double change =
                change_of_ends(metric.value, find_metric(flow, metric.name)->value);
            most = std::max(most, change / story.demand * 100);
        }
    return most;
}

}  // namespace

TEST_CASE("after the last seed comes 1") {
    CHECK(next_seed(0) == 1);
    CHECK(next_seed(1) == 2);
    CHECK(next_seed(9007199254740990) == 9007199254740991);
    CHECK(next_seed(9007199254740991) == 1);
}

TEST_CASE("the shift is the farthest that any range's end moves with the next four seeds") {
    sample::Chance chance{.state = 11};
    for (int round = 0; round < 10; ++round) {
        const Story story = sample::random_story(chance);
        Scenario scenario = sample::random_scenario(story, chance);
        scenario.seed = chance.below(1000);
        CHECK(seed_shift(story, scenario, 60) ==
              doctest::Approx(shift_by_hand(story, scenario, 60)).epsilon(1e-12));
    }
}

TEST_CASE("the shift is in parts of 100, whatever the demand") {
    Story story = sample::small_story();
    const Scenario scenario = start_scenario(story);
    const double shift = seed_shift(story, scenario, 200);
    CHECK(shift > 0);
    story.demand *= 40;
    CHECK(seed_shift(story, scenario, 200) == doctest::Approx(shift));
}

TEST_CASE("more draws leave less to the seed, and without uncertainty nothing is left to it") {
    const Story story = sample::small_story();
    Scenario scenario = start_scenario(story);
    CHECK(seed_shift(story, scenario, 4096) < seed_shift(story, scenario, 64));
    CHECK(seed_shift(story, scenario, 0) == 0);
    for (auto& input : scenario.inputs) input = Share{5000};
    CHECK(seed_shift(story, scenario, 200) == 0);
}
