#include "core/breakeven.h"

#include <algorithm>
#include <cmath>

#include "core/experiment.h"

namespace channelmap {
namespace {

constexpr int steps = 1000;
constexpr double equal_within = 1e-12;  // of the demand: rounding

// The difference of two metrics along one strength.
struct Difference {
    Experiment experiment;
    Index right, metric, equals;

    double at(double strength) {
        experiment.values.strengths[right] = strength;
        experiment.run();
        return experiment.results.metrics[metric] - experiment.results.metrics[equals];
    }
    bool is_zero(double difference) const {
        return std::abs(difference) <= equal_within * experiment.market.demand;
    }
};

// Where the sign changes between `low` and `high`, to the last bit.
double bisect(Difference& difference, double low, double high) {
    const bool rises = difference.at(low) < 0;
    for (;;) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) return high;
        (difference.at(middle) < 0) == rises ? low = middle : high = middle;
    }
}

// Where the difference is nearest to 0 between `low` and `high`, if it has one extreme there.
double nearest_to_zero(Difference& difference, double low, double high) {
    constexpr double golden = 0.6180339887498949;
    for (int i = 0; i < 60; ++i) {
        const double a = high - golden * (high - low), b = low + golden * (high - low);
        std::abs(difference.at(a)) <= std::abs(difference.at(b)) ? high = b : low = a;
    }
    return low + (high - low) / 2;
}

// The root in the step that ends at grid point i, if there is one. `values` are the differences at
// the grid's points, none of them 0 before i.
std::optional<double> root_in_step(Difference& difference, const std::vector<double>& values,
                                   int i) {
    const auto x = [](int point) { return static_cast<double>(point) / steps; };
    const auto f = [&](int point) { return values[static_cast<std::size_t>(point)]; };
    if (i > 0 && (f(i - 1) < 0) != (f(i) < 0)) {
        const double root = bisect(difference, x(i - 1), x(i));
        if (difference.is_zero(difference.at(root))) return root;
    }
    const bool is_valley = i > 0 && i < steps && std::abs(f(i)) <= std::abs(f(i - 1)) &&
                           std::abs(f(i)) <= std::abs(f(i + 1));
    if (is_valley) {
        const double root = nearest_to_zero(difference, x(i - 1), x(i + 1));
        if (difference.is_zero(difference.at(root))) return root;
    }
    if (difference.is_zero(f(i))) return x(i);
    return std::nullopt;
}

std::optional<double> smallest_root(Difference& difference) {
    std::vector<double> values;
    for (int i = 0; i <= steps; ++i)
        values.push_back(difference.at(static_cast<double>(i) / steps));
    for (int i = 0; i <= steps; ++i)
        if (const auto root = root_in_step(difference, values, i)) return root;
    return std::nullopt;
}

}  // namespace

std::optional<BreakEven> break_even(const Story& story, const Scenario& scenario, Index right,
                                    std::string_view metric, std::string_view equals) {
    Experiment experiment = experiment_of(story, scenario);
    const auto names = metric_names(story, experiment.market);
    const auto first = std::find(names.begin(), names.end(), metric);
    const auto second = std::find(names.begin(), names.end(), equals);
    if (first == names.end() || second == names.end()) return std::nullopt;
    Difference difference{std::move(experiment), right, static_cast<Index>(first - names.begin()),
                          static_cast<Index>(second - names.begin())};
    const auto root = smallest_root(difference);
    if (!root) return std::nullopt;
    difference.at(*root);
    return BreakEven{.strength = *root,
                     .value = difference.experiment.results.metrics[difference.metric]};
}

}  // namespace channelmap
