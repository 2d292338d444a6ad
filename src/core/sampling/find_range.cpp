// Three percentiles of a sample without sorting it: a look at a few values says where most lie, one
// pass counts them in equal steps of value, a second picks out the few that stand around a rank.
#include "core/sampling/find_range.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "core/sampling/percentile.h"
#include "core/sampling/simd.h"

namespace channelmap {
namespace {

constexpr Index buckets = 256;  // a bucket's number is a byte
constexpr Index looked_at = 128;
constexpr Index few = 128;  // fewer values are all picked out
constexpr std::array<double, 3> percentiles = {0.05, 0.5, 0.95};
using Byte = unsigned char;

// A percentile's position in the sorted sample.
struct Rank {
    Index index = 0;
    double fraction = 0;  // of the way to the next value
};

Rank rank_of(double q, Index count) {
    const double position = q * static_cast<double>(count - 1);
    const double below = std::floor(position);
    return {static_cast<Index>(below), position - below};
}

struct Extent {
    double least, most;
};

Extent extent_of(const double* values, Index count) {
    Pair least = pair_of(values[0]), most = least;
    for (Index i = 0; i + 2 <= count; i += 2) {
        const Pair pair = load_pair(values + i);
        least = pair < least ? pair : least;
        most = pair > most ? pair : most;
    }
    const Pair last = pair_of(values[count - 1]);
    least = last < least ? last : least;
    most = last > most ? last : most;
    return {std::min(least[0], least[1]), std::max(most[0], most[1])};
}

// A value's bucket never falls when the value rises, which makes the result exact; the outermost
// two hold all that lies beyond the extent.
struct Scale {
    double least, per_value;

    WordPair of(Pair pair) const {
        Pair step = (pair - least) * per_value;
        step = step < 0 ? pair_of(0.0) : step;
        step = step > buckets - 1 ? pair_of(double{buckets - 1}) : step;
        return reinterpret_cast<WordPair>(step + 0x1p52);  // the whole steps are its last digits
    }
};

struct Histogram {
    std::array<std::array<std::uint32_t, buckets>, 2> count = {};  // of every other value
    std::array<Byte, buckets> is_wanted = {};

    Index of(Index bucket) const { return Index{count[0][bucket]} + count[1][bucket]; }
};

void count_values(const double* values, Index count, Scale scale, Histogram& sample, Byte* bucket) {
    const auto put = [&](Index i, Index side, std::uint64_t word) {
        const auto number = static_cast<Byte>(word);
        bucket[i] = number;
        ++sample.count[side][number];
    };
    for (Index i = 0; i + 2 <= count; i += 2) {
        const WordPair words = scale.of(load_pair(values + i));
        put(i, 0, words[0]);
        put(i + 1, 1, words[1]);
    }
    if (count % 2) put(count - 1, 0, scale.of(pair_of(values[count - 1]))[0]);
}

// What stands around the ranks.
struct Wanted {
    std::array<Rank, percentiles.size()> ranks;
    std::array<Index, percentiles.size()> skipped = {};  // values before it that aren't picked out
};

// Marks the buckets that hold a rank or the value after it.
void want(Histogram& sample, Wanted& wanted) {
    Index before = 0, skipped = 0, bucket = 0;
    for (Index i = 0; i < wanted.ranks.size(); ++i) {
        const Index first = wanted.ranks[i].index;
        const Index last = wanted.ranks[i].fraction > 0 ? first + 1 : first;
        while (before + sample.of(bucket) <= first) {
            const Index passed = sample.of(bucket);
            if (!sample.is_wanted[bucket]) skipped += passed;
            before += passed;
            ++bucket;
        }
        wanted.skipped[i] = skipped;
        sample.is_wanted[bucket] = 1;
        Index beyond = before + sample.of(bucket);
        for (Index next = bucket; beyond <= last; beyond += sample.of(next)) {
            ++next;
            sample.is_wanted[next] = sample.of(next) > 0;
        }
    }
}

// A mark in every byte of `word` that equals that byte of `pattern`, and maybe in others too.
std::uint64_t equal_bytes(std::uint64_t word, std::uint64_t pattern) {
    const std::uint64_t different = word ^ pattern;
    return (different - 0x0101010101010101u) & ~different;
}

// Picks out the values of wanted buckets, in the order in which they come; returns how many.
Index pick(const double* values, Index count, const Histogram& sample, const Byte* bucket,
           double* picked) {
    std::array<std::uint64_t, 2 * percentiles.size()> patterns;
    Index pattern_count = 0, kept = 0, i = 0;
    for (Index b = 0; b < buckets; ++b)
        if (sample.is_wanted[b]) patterns[pattern_count++] = b * 0x0101010101010101u;
    const auto keep = [&](Index at) {
        picked[kept] = values[at];
        kept += sample.is_wanted[bucket[at]];
    };
    for (; i + 8 <= count; i += 8) {
        std::uint64_t word = 0, found = 0;
        std::memcpy(&word, bucket + i, sizeof word);
        for (Index p = 0; p < pattern_count; ++p) found |= equal_bytes(word, patterns[p]);
        if (found & 0x8080808080808080u)
            for (Index j = i; j < i + 8; ++j) keep(j);
    }
    for (; i < count; ++i) keep(i);
    return kept;
}

double percentile_in(double* picked, Index count, Index position, double fraction) {
    double* const at = picked + position;
    std::nth_element(picked, at, picked + count);
    if (fraction == 0) return *at;
    return *at + (*std::min_element(at + 1, picked + count) - *at) * fraction;
}

Range range_in(double* picked, Index count, const Wanted& wanted) {
    const auto at = [&](Index i) {
        const Rank rank = wanted.ranks[i];
        return percentile_in(picked, count, rank.index - wanted.skipped[i], rank.fraction);
    };
    return {at(0), at(1), at(2)};
}

}  // namespace

void find_range(const double* values, Index count, double* scratch, Range& range) {
    Extent extent = extent_of(values, std::min(count, looked_at));
    if (extent.least == extent.most) extent = extent_of(values, count);
    if (extent.least == extent.most) {
        range = {extent.least, extent.least, extent.least};
        return;
    }
    Wanted wanted;
    for (Index i = 0; i < percentiles.size(); ++i) wanted.ranks[i] = rank_of(percentiles[i], count);
    const Scale scale{extent.least, double{buckets - 1} / (extent.most - extent.least)};
    if (count < few || !std::isfinite(scale.per_value)) {
        std::memcpy(scratch, values, count * sizeof(double));
        range = range_in(scratch, count, wanted);
        return;
    }
    Histogram sample;
    auto* const bucket = reinterpret_cast<Byte*>(scratch + count);
    count_values(values, count, scale, sample, bucket);
    want(sample, wanted);
    range = range_in(scratch, pick(values, count, sample, bucket, scratch), wanted);
}

}  // namespace channelmap
