// Intervals that enclose what exact arithmetic, and this machine's, could give: every bound is
// rounded outward, but only where the operation was inexact. Method: error-free transformations
// (Knuth's sum, Dekker's product), see Ogita, Rump, Oishi: Accurate Sum and Dot Product (2005).
#pragma once

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace channelmap {

struct Interval {
    double low = 0, high = 0;

    Interval() = default;
    explicit Interval(double value) : low(value), high(value) {}
    Interval(double from, double to) : low(from), high(to) {}

    double width() const { return high - low; }
    double middle() const { return low + (high - low) / 2; }
    bool contains(double value) const { return low <= value && value <= high; }
    bool is_zero() const { return low == 0 && high == 0; }
};

inline constexpr double infinite = std::numeric_limits<double>::infinity();
inline const Interval anything{-infinite, infinite};

inline Interval hull(const Interval& a, const Interval& b) {
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

// Directed rounding of one operation; infinities stay.
struct Rounded {
    double down, up;
};
Rounded rounded_sum(double a, double b);
Rounded rounded_product(double a, double b);   // 0 · ∞ is 0: a bound, not a limit
Rounded rounded_quotient(double a, double b);  // b > 0

Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);

// Where the whole, or the test, may be on either side of 0, both cases are enclosed.
Interval ratio(const Interval& part, const Interval& whole, const Interval& otherwise);
Interval if_positive(const Interval& test, const Interval& then, const Interval& otherwise);

}  // namespace channelmap
