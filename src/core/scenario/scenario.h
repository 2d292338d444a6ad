// All that a reader has set. A link can write every Scenario, to the bit.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/story/story.h"

namespace channelmap {

// A share in steps of 0.01 %: what a link can write. 0..10000.
struct Share {
    int basis_points = 0;
    double value() const { return basis_points / 10000.0; }
    auto operator<=>(const Share&) const = default;
};

// The nearest share to `value`, which is first brought into 0..1; a value that is not a number
// gives 0.
Share nearest_share(double value);

struct Scenario {
    Index era = 0;
    std::vector<std::optional<Share>> rights;  // by story right; nothing: the era's own strength
    std::optional<Share> rollout;              // nothing: 1
    std::vector<std::optional<Share>> inputs;  // by story input; nothing: uncertain, low to high
    std::uint64_t seed = 1;                    // 0 .. 2^53 - 1
    bool operator==(const Scenario&) const = default;
};

// The scenario of a story with nothing set: its start era, everything else at that era's facts.
Scenario start_scenario(const Story& story);

// The strength of a right in a scenario, 0..1: what the reader set, else the era's fact.
double right_strength(const Story& story, const Scenario& scenario, Index right);

double rollout_of(const Scenario& scenario);  // 0..1

// `scenario` moved to another era: rights and rollout return to that era's facts, fixed inputs and
// the seed stay.
Scenario with_era(const Scenario& scenario, Index era);

inline constexpr std::uint64_t most_seed = (std::uint64_t{1} << 53) - 1;  // what JSON keeps exact

// The seed of other draws: one more; after the last comes 1.
std::uint64_t next_seed(std::uint64_t seed);

// Era, rights and rollout as the story tells them, whatever inputs are fixed.
bool is_historical(const Story& story, const Scenario& scenario);

// `scenario` as a link can say it: a right at its era's own strength and a full rollout are nothing
// set.
Scenario canonical(const Story& story, Scenario scenario);

}  // namespace channelmap
