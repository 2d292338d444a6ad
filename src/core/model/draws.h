// Seeded draws of the inputs: a pure function of seed, draw and input, the same on every machine.
#pragma once

#include <cstdint>

namespace channelmap {

// The `counter`th uniform number of a seed, in 0..1 (1 excluded): d·K + i + 1 for draw d of input
// i.
double uniform(std::uint64_t seed, std::uint64_t counter);

// A triangular distribution at quantile u; low < high.
struct Triangle {
    double low = 0, central = 0, high = 0;
    double value_at(double u) const;
};

}  // namespace channelmap
