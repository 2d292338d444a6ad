#include "core/analysis/interval.h"

#include <cmath>

namespace channelmap {
namespace {

constexpr double tiny = 1e-290;  // below it the error terms themselves may be rounded

double next_below(double x) { return std::nextafter(x, -infinite); }
double next_above(double x) { return std::nextafter(x, infinite); }

// The neighbours of `nearest`, whose exact value is `nearest` + `error`.
Rounded around(double nearest, double error, bool error_is_exact) {
    if (!std::isfinite(nearest)) return {nearest, nearest};
    if (!error_is_exact) return {next_below(nearest), next_above(nearest)};
    return {error < 0 ? next_below(nearest) : nearest, error > 0 ? next_above(nearest) : nearest};
}

// a = head + tail, each with at most half of the digits.
struct Halves {
    double head, tail;
};
Halves halves_of(double a) {
    const double scaled = a * 134217729.0;  // 2^27 + 1
    const double head = scaled - (scaled - a);
    return {head, a - head};
}

// a · b − product, exactly.
double product_error(double a, double b, double product) {
    const Halves x = halves_of(a), y = halves_of(b);
    return x.tail * y.tail - (((product - x.head * y.head) - x.tail * y.head) - x.head * y.tail);
}

bool is_moderate(double a) { return std::abs(a) < 1e150; }

}  // namespace

Rounded rounded_sum(double a, double b) {
    const double sum = a + b;
    const double b_part = sum - a;
    const double error = (a - (sum - b_part)) + (b - b_part);
    return around(sum, error, std::isfinite(error));
}

Rounded rounded_product(double a, double b) {
    if (a == 0 || b == 0) return {0, 0};
    const double product = a * b;
    const bool exact = is_moderate(a) && is_moderate(b) && std::abs(product) > tiny;
    return around(product, exact ? product_error(a, b, product) : 0, exact);
}

Rounded rounded_quotient(double a, double b) {
    if (a == 0 || std::isinf(b)) return {0, 0};
    const double quotient = a / b;
    const bool exact =
        is_moderate(quotient) && is_moderate(b) && std::abs(a) > tiny && std::abs(quotient) > tiny;
    if (!exact) return around(quotient, 0, false);
    const double back = quotient * b;
    return around(quotient, (a - back) - product_error(quotient, b, back), true);
}

Interval operator+(const Interval& a, const Interval& b) {
    return {rounded_sum(a.low, b.low).down, rounded_sum(a.high, b.high).up};
}

Interval operator-(const Interval& a, const Interval& b) {
    return {rounded_sum(a.low, -b.high).down, rounded_sum(a.high, -b.low).up};
}

Interval operator*(const Interval& a, const Interval& b) {
    if (a.low >= 0 && b.low >= 0)
        return {rounded_product(a.low, b.low).down, rounded_product(a.high, b.high).up};
    const Rounded corners[] = {rounded_product(a.low, b.low), rounded_product(a.low, b.high),
                               rounded_product(a.high, b.low), rounded_product(a.high, b.high)};
    Interval product{corners[0].down, corners[0].up};
    for (const Rounded& corner : corners) product = hull(product, {corner.down, corner.up});
    return product;
}

Interval ratio(const Interval& part, const Interval& whole, const Interval& otherwise) {
    if (!(whole.high > 0)) return otherwise;
    const auto divided = [](double a, double b) {
        if (b > 0) return rounded_quotient(a, b);
        return a == 0 ? Rounded{0, 0} : Rounded{a < 0 ? -infinite : 0, a > 0 ? infinite : 0};
    };
    const double least = std::max(whole.low, 0.0);
    const Interval quotient{divided(part.low, part.low < 0 ? least : whole.high).down,
                            divided(part.high, part.high < 0 ? whole.high : least).up};
    return whole.low > 0 ? quotient : hull(quotient, otherwise);
}

Interval if_positive(const Interval& test, const Interval& then, const Interval& otherwise) {
    if (test.low > 0) return then;
    return test.high > 0 ? hull(then, otherwise) : otherwise;
}

}  // namespace channelmap
