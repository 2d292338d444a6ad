#include "core/analysis/breakeven.h"

#include <algorithm>
#include <cmath>

#include "core/model/experiment.h"
#include "core/model/market.h"
#include "core/sampling/find_range.h"
#include "core/sampling/percentile.h"

namespace channelmap {
namespace {

constexpr int lever_steps = 1000;
constexpr int steps_in_draws = 64;
constexpr double equal_within = 1e-12;  // of the demand: rounding

// The difference of two metrics along one lever.
struct Difference {
    Experiment experiment;
    double* lever;  // in the experiment's values
    Index metric, equals;

    double at(double strength) {
        *lever = strength;
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

std::vector<double> differences(Difference& difference, int count) {
    std::vector<double> values;
    for (int i = 0; i <= count; ++i)
        values.push_back(difference.at(static_cast<double>(i) / count));
    return values;
}

// The root in the step that ends at grid point i, if there is one. `values` are the differences at
// the grid's points.
std::optional<double> root_in_step(Difference& difference, const std::vector<double>& values,
                                   int i) {
    const auto x = [](int point) { return static_cast<double>(point) / lever_steps; };
    const auto f = [&](int point) { return values[static_cast<std::size_t>(point)]; };
    if (i > 0 && !difference.is_zero(f(i - 1)) && (f(i - 1) < 0) != (f(i) < 0)) {
        const double root = bisect(difference, x(i - 1), x(i));
        if (difference.is_zero(difference.at(root))) return root;
    }
    const bool is_valley = i > 0 && i < lever_steps && std::abs(f(i)) <= std::abs(f(i - 1)) &&
                           std::abs(f(i)) <= std::abs(f(i + 1));
    if (is_valley) {
        const double root = nearest_to_zero(difference, x(i - 1), x(i + 1));
        if (difference.is_zero(difference.at(root))) return root;
    }
    if (difference.is_zero(f(i))) return x(i);
    return std::nullopt;
}

// A stretch on which the two are equal counts once, where it begins.
void find_roots(Difference& difference, BreakEvenAnswer& answer) {
    const auto values = differences(difference, lever_steps);
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    answer.least_gap = *least;
    answer.most_gap = *most;
    answer.always = std::all_of(values.begin(), values.end(),
                                [&](double value) { return difference.is_zero(value); });
    const auto is_zero = [&](int i) {
        return difference.is_zero(values[static_cast<std::size_t>(i)]);
    };
    for (int i = 0; i <= lever_steps; ++i) {
        if (i > 0 && is_zero(i) && is_zero(i - 1)) continue;
        const auto root = root_in_step(difference, values, i);
        const double least_apart = 1.5 / lever_steps;
        if (!root || (!answer.at.empty() && *root - answer.at.back().strength < least_apart))
            continue;
        difference.at(*root);
        answer.at.push_back({*root, difference.experiment.results.metrics[difference.metric]});
    }
}

std::optional<double> first_change_of_sign(Difference& difference) {
    double before = difference.at(0);
    if (difference.is_zero(before)) return 0;
    for (int i = 1; i <= steps_in_draws; ++i) {
        const double x = static_cast<double>(i) / steps_in_draws;
        const double now = difference.at(x);
        if (difference.is_zero(now)) return x;
        if ((now < 0) != (before < 0)) {
            const double root = bisect(difference, static_cast<double>(i - 1) / steps_in_draws, x);
            if (difference.is_zero(difference.at(root))) return root;
        }
        before = now;
    }
    return std::nullopt;
}

void find_range(Difference& difference, Index inputs, int draws, BreakEvenAnswer& answer) {
    std::vector<double> strengths, scratch;
    auto& experiment = difference.experiment;
    for (int draw = 0; draw < draws; ++draw) {
        for (const auto& free : experiment.free_inputs) {
            const double u = uniform(experiment.seed,
                                     static_cast<std::uint64_t>(draw) * inputs + free.input + 1);
            experiment.values.inputs[free.input] = free.range.value_at(u);
        }
        if (const auto root = first_change_of_sign(difference)) strengths.push_back(*root);
    }
    answer.draws = draws;
    answer.draws_with_one = static_cast<int>(strengths.size());
    if (!strengths.empty()) answer.strength = range_of(strengths, scratch);
}

double* lever_in(const Story& story, model::Values<double>& values, std::string_view id) {
    if (const auto right = find_id(story.rights, id)) return &values.strengths[*right];
    if (const auto input = find_id(story.inputs, id)) return &values.inputs[*input];
    return id == "rollout" ? &values.rollout : nullptr;
}

}  // namespace

std::optional<BreakEvenAnswer> break_evens(const Story& story, const Scenario& scenario,
                                           const BreakEvenQuestion& question, int draws) {
    Difference difference{experiment_of(story, scenario), nullptr, 0, 0};
    auto& experiment = difference.experiment;
    const auto names = metric_names(story, experiment.market);
    const auto first = std::find(names.begin(), names.end(), question.metric);
    const auto second = std::find(names.begin(), names.end(), question.equals);
    difference.lever = lever_in(story, experiment.values, question.lever);
    if (first == names.end() || second == names.end() || !difference.lever) return std::nullopt;
    difference.metric = static_cast<Index>(first - names.begin());
    difference.equals = static_cast<Index>(second - names.begin());
    if (const auto input = find_id(story.inputs, question.lever))
        std::erase_if(experiment.free_inputs,
                      [&](const FreeInput& free) { return free.input == *input; });
    BreakEvenAnswer answer;
    find_roots(difference, answer);
    if (draws > 0) find_range(difference, story.inputs.size(), draws, answer);
    return answer;
}

std::optional<BreakEven> break_even(const Story& story, const Scenario& scenario, Index right,
                                    std::string_view metric, std::string_view equals) {
    const auto answer = break_evens(
        story, scenario, {std::string(metric), std::string(equals), story.rights[right].id}, 0);
    if (!answer || answer->at.empty()) return std::nullopt;
    return answer->at.front();
}

}  // namespace channelmap
