#include "core/percentile.h"

#include <algorithm>
#include <cmath>

namespace channelmap {
namespace {

constexpr std::size_t few = 64;  // below this the three ranks may touch, so all is sorted

// The values around a percentile's position, once the sample is ordered there.
struct Rank {
    std::size_t index;
    double fraction;  // of the way to the next value
};

Rank rank_of(double q, std::size_t count) {
    const double position = q * static_cast<double>(count - 1);
    const double below = std::floor(position);
    return {static_cast<std::size_t>(below), position - below};
}

// Orders values[from, to) so that the rank's value stands at its index, none larger before it.
double value_at(std::span<double> values, std::size_t from, std::size_t to, Rank rank) {
    const auto first = values.begin();
    const auto at = first + static_cast<std::ptrdiff_t>(rank.index);
    std::nth_element(first + static_cast<std::ptrdiff_t>(from), at,
                     first + static_cast<std::ptrdiff_t>(to));
    if (rank.fraction == 0) return *at;
    const double next = *std::min_element(at + 1, first + static_cast<std::ptrdiff_t>(to));
    return *at + (next - *at) * rank.fraction;
}

}  // namespace

Range range_of(std::span<double> values) {
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    if (*least == *most) return {*least, *least, *least};
    const std::size_t count = values.size();
    if (count < few) std::sort(values.begin(), values.end());
    const Rank low = rank_of(0.05, count), middle = rank_of(0.5, count),
               high = rank_of(0.95, count);
    Range range;
    range.p50 = value_at(values, 0, count, middle);
    range.p95 = value_at(values, middle.index, count, high);
    range.p5 = value_at(values, 0, count < few ? count : middle.index, low);
    return range;
}

}  // namespace channelmap
