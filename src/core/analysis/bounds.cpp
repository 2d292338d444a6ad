#include "core/analysis/bounds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/analysis/slopes.h"
#include "core/base/sort_few.h"
#include "core/model/experiment.h"
#include "core/model/market.h"

namespace channelmap {
namespace {

constexpr int most_boxes = 300;        // a side
constexpr double sharp_enough = 1e-4;  // of the demand
constexpr double for_rounding = 1e-9;  // of the demand
constexpr int most_narrowings = 6;     // of one box by monotonicity

struct InputBox {
    std::vector<Interval> inputs;
    double bound = infinite;  // the metric is at most this in the box
    Index widest = 0;         // the input to halve
    bool is_point = false;    // nothing is left to halve
};

// A mean with uncertain weights: the largest, and the weights that give it.
struct WeightedMean {
    Interval most{-infinite, -infinite};
    std::vector<double> weights;
};

// A linear program over a fraction: the best weights are high for the largest values and low for
// the others, so each place to part them is tried (Charnes and Cooper, 1962).
WeightedMean largest_mean(const std::vector<Interval>& values,
                          const std::vector<Interval>& weights) {
    std::vector<Index> order(values.size());
    for (Index i = 0; i < order.size(); ++i) order[i] = i;
    sort_few(order, [&](Index a, Index b) { return values[a].high > values[b].high; });
    WeightedMean best;
    for (Index high = 0; high <= order.size(); ++high) {
        Interval sum(0), whole(0);
        std::vector<double> chosen(values.size());
        for (Index i = 0; i < order.size(); ++i) {
            const auto& weight = weights[order[i]];
            chosen[order[i]] = i < high ? weight.high : weight.low;
            const Interval exact(chosen[order[i]]);
            sum = sum + exact * Interval(values[order[i]].high);
            whole = whole + exact;
        }
        // Without any weight the shares are equal; no mean is above the largest value.
        const Interval mean = ratio(sum, whole, Interval(values[order.front()].high));
        if (mean.high > best.most.high || best.weights.empty()) best = {mean, std::move(chosen)};
    }
    return best;
}

// The most that `sign` times a recorded number can be.
struct Search {
    const Tape& tape;
    const Remainders& remainders;
    const Market& market;
    Leaves leaves;
    double sign;
    double tolerance;
    double least_of_demand;  // that a metric can be: −1 for a difference of two, else 0
    std::vector<bool> is_mix, is_linear;  // by input
    SlopeWork work = {};
    double reached = -infinite;
    int boxes = 0;

    Interval towards_most(const Interval& value) const {
        return sign > 0 ? value : Interval{-value.high, -value.low};
    }
    Enclosure look(const std::vector<Interval>& inputs) {
        leaves.inputs = inputs;
        Enclosure enclosure = enclose(tape, remainders, leaves, market.product_count(), work);
        enclosure.value = towards_most(enclosure.value);
        for (auto& slope : enclosure.slopes) slope = towards_most(slope);
        for (auto& slope : enclosure.by_share) {  // a metric of one product is part of the demand
            slope.low = std::max(slope.low, least_of_demand * market.demand);
            slope.high = std::min(slope.high, market.demand);
            slope = towards_most(slope);
        }
        return enclosure;
    }
    WeightedMean mean_of(const std::vector<Interval>& inputs, const Enclosure& enclosure) const {
        std::vector<Interval> weights;
        for (const Index mix : market.mix) weights.push_back(inputs[mix]);
        return largest_mean(enclosure.by_share, weights);
    }
    // A value that the model reaches, near the largest: at the corner that the slopes point to.
    void try_point(const InputBox& box, const Enclosure& enclosure) {
        auto point = box.inputs;
        for (Index i = 0; i < point.size(); ++i) {
            const Interval& slope = enclosure.slopes[i];
            if (is_mix[i] || point[i].width() == 0) continue;
            const bool rising = slope.high + slope.low > 0;  // a guess where it has both signs
            point[i] = Interval(rising ? point[i].high : point[i].low);
        }
        const auto best = mean_of(point, look(point));
        for (Index p = 0; p < market.mix.size(); ++p)
            point[market.mix[p]] = Interval(best.weights[p]);
        leaves.inputs = point;
        replay(tape, leaves, work.values);
        reached = std::max(reached, towards_most(work.values.back()).low);
    }
    bool narrow(InputBox& box, const Enclosure& enclosure) const {
        bool narrowed = false;
        for (Index i = 0; i < box.inputs.size(); ++i) {
            auto& input = box.inputs[i];
            const auto& slope = enclosure.slopes[i];
            if (is_mix[i] || input.width() == 0 || (slope.low < 0 && slope.high > 0)) continue;
            input = Interval(slope.low >= 0 ? input.high : input.low);
            narrowed = true;
        }
        return narrowed;
    }
    void choose_widest(InputBox& box, const Enclosure& enclosure) const {
        double most = 0;
        box.is_point = true;
        for (Index i = 0; i < box.inputs.size(); ++i) {
            const double width = box.inputs[i].width();
            if (is_mix[i] || width == 0) continue;
            const auto& slope = enclosure.slopes[i];
            const double steepest = std::min(1e100, std::max(-slope.low, slope.high));
            if (box.is_point || width * steepest > most) {
                most = width * steepest;
                box.widest = i;
            }
            box.is_point = false;
        }
    }
    void examine(InputBox& box) {
        ++boxes;
        Enclosure enclosure = look(box.inputs);
        for (int i = 0; i < most_narrowings && narrow(box, enclosure); ++i)
            enclosure = look(box.inputs);
        const double mean = mean_of(box.inputs, enclosure).most.high;
        box.bound = std::min({box.bound, enclosure.value.high, mean});
        choose_widest(box, enclosure);
        try_point(box, enclosure);
    }

    // Always divides the box with the largest bound.
    double most(std::vector<Interval> inputs) {
        std::vector<InputBox> open(1, InputBox{.inputs = std::move(inputs)});
        examine(open.front());
        for (;;) {
            const auto best = std::max_element(
                open.begin(), open.end(),
                [](const InputBox& a, const InputBox& b) { return a.bound < b.bound; });
            if (boxes >= most_boxes || best->is_point || best->bound <= reached + tolerance)
                return std::max(best->bound, reached);
            std::swap(*best, open.back());
            const InputBox whole = std::move(open.back());
            open.pop_back();
            for (const Interval& part : parts_of(whole)) {
                InputBox half = whole;
                half.inputs[whole.widest] = part;
                examine(half);
                open.push_back(std::move(half));
            }
        }
    }
    std::array<Interval, 2> parts_of(const InputBox& box) const {
        const Interval& side = box.inputs[box.widest];
        if (is_linear[box.widest]) return {Interval(side.low), Interval(side.high)};
        return {Interval{side.low, side.middle()}, Interval{side.middle(), side.high}};
    }
};

std::vector<Interval> ranges_of(const Experiment& experiment) {
    std::vector<Interval> ranges;
    for (const double value : experiment.values.inputs) ranges.emplace_back(value);
    for (const auto& free : experiment.free_inputs)
        ranges[free.input] = {free.range.low, free.range.high};
    return ranges;
}

Known known_of(const Experiment& experiment) {
    Known known{.rollout = experiment.values.rollout};
    for (const double value : experiment.values.inputs) known.inputs.emplace_back(value);
    for (const double value : experiment.values.strengths) known.strengths.emplace_back(value);
    for (const auto& free : experiment.free_inputs) known.inputs[free.input].reset();
    return known;
}

Interval within(double demand, const Interval& value) {
    const double slack = for_rounding * demand;
    return {std::max(0.0, value.low - slack), std::min(demand + slack, value.high + slack)};
}

}  // namespace

std::optional<Bounds> bounds(const Story& story, const Scenario& scenario,
                             std::string_view metric) {
    const Experiment experiment = experiment_of(story, scenario);
    const auto names = metric_names(story, experiment.market);
    const auto name = std::find(names.begin(), names.end(), metric);
    if (name == names.end()) return std::nullopt;
    Recording recording(experiment.market, story.inputs.size(), story.rights.size());
    const auto& recorded = recording.results.metrics[static_cast<Index>(name - names.begin())];
    const Tape whole = part_of(recording.tape, recorded.step_in(recording.tape));
    const Tape tape = simplified(whole, known_of(experiment));

    Leaves leaves{.rollout = Interval(experiment.values.rollout)};
    for (const double strength : experiment.values.strengths)
        leaves.strengths.emplace_back(strength);
    const auto ranges = ranges_of(experiment);
    const Remainders remainders(tape);
    const double demand = story.demand;
    std::vector<bool> is_mix(story.inputs.size(), false), is_linear;
    for (Index i = 0; i < story.inputs.size(); ++i) is_linear.push_back(is_linear_in(tape, i));
    for (const Index mix : experiment.market.mix) is_mix[mix] = true;
    const double least_of_demand = metric == "unmet.barred" ? -1 : 0;
    const auto search = [&](double sign) {
        return Search{tape,
                      remainders,
                      experiment.market,
                      leaves,
                      sign,
                      sharp_enough * demand,
                      least_of_demand,
                      is_mix,
                      is_linear};
    };
    Bounds found;
    Search highest = search(1), lowest = search(-1);
    const double most = highest.most(ranges), least = -lowest.most(ranges);
    found.guaranteed = within(demand, {least, most});
    found.reached = {-lowest.reached, highest.reached};
    found.boxes = highest.boxes + lowest.boxes;
    leaves.inputs = ranges;
    replay(whole, leaves, highest.work.values);
    found.naive = within(demand, highest.work.values.back());
    return found;
}

}  // namespace channelmap
