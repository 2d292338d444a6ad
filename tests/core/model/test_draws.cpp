#include <algorithm>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "core/model/draws.h"
#include "core/sample_story.h"
#include "core/sampling/percentile.h"

using namespace channelmap;

namespace {

double percentile_by_sorting(std::vector<double> values, double q) {
    std::sort(values.begin(), values.end());
    const double position = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const auto above = std::min(below + 1, values.size() - 1);
    return values[below] +
           (values[above] - values[below]) * (position - static_cast<double>(below));
}

void check_percentiles(const std::vector<double>& values) {
    std::vector<double> scratch;
    const Range range = range_of(values, scratch);
    CHECK(range.p5 == percentile_by_sorting(values, 0.05));
    CHECK(range.p50 == percentile_by_sorting(values, 0.5));
    CHECK(range.p95 == percentile_by_sorting(values, 0.95));
}

}  // namespace

TEST_CASE("uniform numbers are SplitMix64's, whose first outputs for seed 0 are published") {
    CHECK(uniform(0, 1) == static_cast<double>(0xE220A8397B1DCDAFu >> 11) * 0x1p-53);
    CHECK(uniform(0, 2) == static_cast<double>(0x6E789E6AA1B965F4u >> 11) * 0x1p-53);
    CHECK(uniform(0, 3) == static_cast<double>(0x06C45D188009454Fu >> 11) * 0x1p-53);
}

TEST_CASE("a triangle is reached from end to end, and its quantiles are those of its area") {
    const Triangle triangle{0.2, 0.3, 0.8};
    CHECK(triangle.value_at(0) == 0.2);
    CHECK(triangle.value_at(1) == 0.8);
    CHECK(std::abs(triangle.value_at(1.0 / 6) - 0.3) < 1e-12);
    for (int i = 1; i < 100; ++i) {
        const double u = i / 100.0, x = triangle.value_at(u);
        const double area =
            x < 0.3 ? (x - 0.2) * (x - 0.2) / (0.6 * 0.1) : 1 - (0.8 - x) * (0.8 - x) / (0.6 * 0.5);
        CHECK(std::abs(area - u) < 1e-12);
    }
}

TEST_CASE("a triangle may stand upright on either side") {
    const Triangle rising{0, 1, 1}, falling{0, 0, 1};
    for (const double u : {0.0, 1e-300, 0.25, 0.5, 1 - 0x1p-53}) {
        CHECK(std::abs(rising.value_at(u) - std::sqrt(u)) < 1e-12);
        CHECK(std::abs(falling.value_at(u) - (1 - std::sqrt(1 - u))) < 1e-12);
        CHECK(falling.value_at(u) >= 0);
    }
}

TEST_CASE("percentiles by selection are those by sorting") {
    sample::Chance chance{.state = 5};
    for (const std::size_t count :
         {1u, 2u, 3u, 10u, 20u, 21u, 100u, 127u, 128u, 129u, 200u, 999u, 4096u}) {
        for (int round = 0; round < 10; ++round) {
            std::vector<double> values(count);
            const std::size_t kinds =
                round < 5 ? 1000000 : 1 + chance.below(5);  // many equal ones too
            for (double& value : values) value = static_cast<double>(chance.below(kinds)) * 0.37;
            CAPTURE(count);
            check_percentiles(values);
        }
    }
}

TEST_CASE("percentiles of skewed and constant samples") {
    std::vector<double> skewed;
    for (int i = 0; i < 1000; ++i) skewed.push_back(i % 50 == 0 ? 1e9 * i : 1e-9 * i);
    check_percentiles(skewed);
    check_percentiles(std::vector<double>(500, 0.0));
    std::vector<double> two(500, 1.0);
    two[77] = 5;
    check_percentiles(two);
}
