// Several doubles that take each step together: the number type of the draws. Parts are two doubles
// wide, as every processor with such instructions has them, and WebAssembly's simd128; elsewhere
// the compiler takes the doubles one by one. Each lane has the digits that a double would have.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>

#include "core/model/draws.h"

namespace channelmap {

using Pair = double __attribute__((vector_size(16)));
using WordPair = std::uint64_t __attribute__((vector_size(16)));

inline constexpr std::size_t lane_parts = 2;
inline constexpr std::size_t lane_count = 2 * lane_parts;

inline Pair pair_of(double both) { return Pair{both, both}; }
inline WordPair pair_of(std::uint64_t both) { return WordPair{both, both}; }

inline Pair load_pair(const double* from) {
    Pair pair;
    std::memcpy(&pair, from, sizeof pair);
    return pair;
}

inline Pair square_root(Pair x) {
#if defined(__has_builtin)
#if __has_builtin(__builtin_elementwise_sqrt)
#define CHANNELMAP_SQUARE_ROOT __builtin_elementwise_sqrt(x)
#endif
#endif
#ifdef CHANNELMAP_SQUARE_ROOT
    return CHANNELMAP_SQUARE_ROOT;
#undef CHANNELMAP_SQUARE_ROOT
#else
    return Pair{__builtin_sqrt(x[0]), __builtin_sqrt(x[1])};
#endif
}

struct Lanes {
    std::array<Pair, lane_parts> parts;

    Lanes() = default;
    explicit Lanes(double all) { parts.fill(pair_of(all)); }

    // The lanes in their order, at `to` and after it.
    void store(double* to) const { std::memcpy(to, parts.data(), sizeof parts); }
};

// `step` of each part of one, two or three numbers.
template <class Step, class... Numbers>
inline Lanes each_part(Step step, const Numbers&... numbers) {
    Lanes result;
    for (std::size_t i = 0; i < lane_parts; ++i) result.parts[i] = step(numbers.parts[i]...);
    return result;
}

inline Lanes operator+(const Lanes& a, const Lanes& b) {
    return each_part([](Pair x, Pair y) { return x + y; }, a, b);
}
inline Lanes operator-(const Lanes& a, const Lanes& b) {
    return each_part([](Pair x, Pair y) { return x - y; }, a, b);
}
inline Lanes operator*(const Lanes& a, const Lanes& b) {
    return each_part([](Pair x, Pair y) { return x * y; }, a, b);
}

// The case distinctions that model_flows.h asks for: both sides are worked out, a mask chooses.
inline Lanes ratio(const Lanes& part, const Lanes& whole, const Lanes& otherwise) {
    return each_part([](Pair x, Pair y, Pair z) { return y > 0 ? x / y : z; }, part, whole,
                     otherwise);
}
inline Lanes if_positive(const Lanes& test, const Lanes& then, const Lanes& otherwise) {
    return each_part([](Pair x, Pair y, Pair z) { return x > 0 ? y : z; }, test, then, otherwise);
}

// Whole numbers below 2^53 as doubles, exactly: each half is put into the digits of a power of two.
inline Pair exact_double(WordPair whole) {
    const Pair low = reinterpret_cast<Pair>((whole & 0xFFFFFFFFu) | 0x4330000000000000u);
    const Pair high = reinterpret_cast<Pair>((whole >> 32) | 0x4530000000000000u);
    return (high - 0x1p84) + (low - 0x1p52);
}

// uniform() of `counter`, `counter` + `step`, `counter` + 2·`step`, …
inline Lanes uniform_lanes(std::uint64_t seed, std::uint64_t counter, std::uint64_t step) {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15u;
    Lanes result;
    const std::uint64_t begin = seed + golden * counter, stride = golden * step;
    for (std::size_t i = 0; i < lane_parts; ++i) {
        WordPair z = WordPair{begin + stride * (2 * i), begin + stride * (2 * i + 1)};
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        z = z ^ (z >> 31);
        result.parts[i] = exact_double(z >> 11) * 0x1p-53;
    }
    return result;
}

// Where a triangle's sides meet, as a share of its area.
inline double bend_of(const Triangle& triangle) {
    return (triangle.central - triangle.low) / (triangle.high - triangle.low);
}

// Triangle::value_at() of each lane; `bend` is the triangle's.
inline Lanes value_at(const Triangle& triangle, double bend, const Lanes& u) {
    const auto [low, central, high] = triangle;
    const Pair width = pair_of(high - low), below = pair_of(central - low),
               above = pair_of(high - central);
    return each_part(
        [&](Pair quantile) {
            const Pair tail = quantile < bend ? quantile : 1 - quantile;
            const Pair side = quantile < bend ? below : above;
            const Pair distance = square_root(tail * width * side);
            const Pair value = quantile < bend ? low + distance : high - distance;
            return value < low ? pair_of(low) : value;
        },
        u);
}

}  // namespace channelmap
