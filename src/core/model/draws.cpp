#include "core/model/draws.h"

#include <cmath>

namespace channelmap {

// SplitMix64's mixing of a counter.
double uniform(std::uint64_t seed, std::uint64_t counter) {
    std::uint64_t z = seed + 0x9E3779B97F4A7C15u * counter;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    z = z ^ (z >> 31);
    return static_cast<double>(z >> 11) * 0x1p-53;
}

// Both sides of the triangle take the same steps, so that no branch is needed.
double Triangle::value_at(double u) const {
    const bool is_below = u < (central - low) / (high - low);
    const double tail = is_below ? u : 1 - u;
    const double side = is_below ? central - low : high - central;
    const double distance = std::sqrt(tail * (high - low) * side);
    const double value = is_below ? low + distance : high - distance;
    return value < low ? low : value;  // rounding may fall just below
}

}  // namespace channelmap
