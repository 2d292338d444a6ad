#include "core/percentile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace channelmap {
namespace {

constexpr std::size_t buckets = 1024;
constexpr std::size_t few = 128;  // fewer values are sorted outright
constexpr std::array<double, 3> percentiles = {0.05, 0.5, 0.95};

// A percentile's position in the sorted sample.
struct Rank {
    std::size_t index;
    double fraction;  // of the way to the next value

    // `sorted[i]` is the value at the rank's index.
    double between(std::span<const double> sorted, std::size_t i) const {
        return fraction == 0 ? sorted[i] : sorted[i] + (sorted[i + 1] - sorted[i]) * fraction;
    }
};

Rank rank_of(double q, std::size_t count) {
    const double position = q * static_cast<double>(count - 1);
    const double below = std::floor(position);
    return {static_cast<std::size_t>(below), position - below};
}

struct Extent {
    double least, most;
};

// Several at a time, as the processor can.
Extent extent_of(std::span<const double> values) {
    constexpr std::size_t lanes = 8;
    std::array<double, lanes> least, most;
    least.fill(values[0]), most.fill(values[0]);
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double value = values[i + lane];
            least[lane] = value < least[lane] ? value : least[lane];
            most[lane] = value > most[lane] ? value : most[lane];
        }
    for (; i < values.size(); ++i) {
        least[0] = std::min(least[0], values[i]);
        most[0] = std::max(most[0], values[i]);
    }
    return {*std::min_element(least.begin(), least.end()),
            *std::max_element(most.begin(), most.end())};
}

Range range_by_sorting(std::span<const double> values, std::vector<double>& scratch) {
    scratch.assign(values.begin(), values.end());
    std::sort(scratch.begin(), scratch.end());
    const auto at = [&](double q) {
        const Rank rank = rank_of(q, values.size());
        return rank.between(scratch, rank.index);
    };
    return {at(percentiles[0]), at(percentiles[1]), at(percentiles[2])};
}

// The sample in equal steps of value, so that only the buckets that hold a rank need sorting. A
// value's bucket never falls when the value rises, which makes the result exact.
struct Buckets {
    Extent extent;
    double per_value;
    std::array<std::uint32_t, buckets> count{};
    std::array<std::uint8_t, buckets> is_wanted{};

    std::size_t of(double value) const {
        const auto bucket = static_cast<std::int32_t>((value - extent.least) * per_value);
        return std::min(buckets - 1, static_cast<std::size_t>(bucket));
    }

    // Marks the buckets of sorted positions `rank.index` and the one after it; returns how many
    // values stand in unmarked buckets before them.
    std::size_t want(Rank rank, std::size_t values) {
        std::size_t before = 0, skipped = 0;
        for (std::size_t b = 0; before <= std::min(rank.index + 1, values - 1);
             before += count[b++]) {
            if (before + count[b] > rank.index) is_wanted[b] = 1;
            if (!is_wanted[b]) skipped += count[b];
        }
        return skipped;
    }
};

Range range_by_buckets(std::span<const double> values, Buckets& sample,
                       std::vector<double>& scratch) {
    for (const double value : values) ++sample.count[sample.of(value)];
    std::array<Rank, 3> ranks;
    std::array<std::size_t, 3> skipped;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        ranks[i] = rank_of(percentiles[i], values.size());
        skipped[i] = sample.want(ranks[i], values.size());
    }
    scratch.resize(values.size());
    std::size_t kept = 0;
    for (const double value : values) {
        scratch[kept] = value;
        kept += sample.is_wanted[sample.of(value)];
    }
    std::sort(scratch.begin(), scratch.begin() + static_cast<std::ptrdiff_t>(kept));
    const auto at = [&](std::size_t i) {
        return ranks[i].between(scratch, ranks[i].index - skipped[i]);
    };
    return {at(0), at(1), at(2)};
}

}  // namespace

Range range_of(std::span<const double> values, std::vector<double>& scratch) {
    const Extent extent = extent_of(values);
    if (extent.least == extent.most) return {extent.least, extent.least, extent.least};
    const double per_value = static_cast<double>(buckets) / (extent.most - extent.least);
    if (values.size() < few || !std::isfinite(per_value)) return range_by_sorting(values, scratch);
    Buckets sample{.extent = extent, .per_value = per_value};
    return range_by_buckets(values, sample, scratch);
}

}  // namespace channelmap
