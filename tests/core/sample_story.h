// Stories for the tests: a small one whose numbers can be worked out by hand, and random ones.
#pragma once

#include <cstdint>
#include <string>

#include "core/scenario/scenario.h"
#include "core/story/story.h"

namespace channelmap::sample {

// Clouds a and b with equal weights, a direct seller d, one product p. The right r, held by a, bars
// p at b in the first era (e1) and has lapsed in the second (e2).
std::string small_story_json();
Story small_story();

// A seeded source of choices.
struct Chance {
    std::uint64_t state = 1;
    std::uint64_t next();
    std::size_t below(std::size_t count);  // 0 .. count - 1
    bool once_in(std::size_t count) { return below(count) == 0; }
    double share() { return static_cast<double>(below(1001)) / 1000; }
};

Story random_story(Chance& chance);
Scenario random_scenario(const Story& story, Chance& chance);

}  // namespace channelmap::sample
