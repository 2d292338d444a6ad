#include "core/bounds.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/experiment.h"
#include "core/slopes.h"

namespace channelmap {
namespace {

constexpr int most_boxes = 400;        // a side
constexpr double sharp_enough = 1e-4;  // of the demand
constexpr double for_rounding = 1e-9;  // of the demand
constexpr int most_narrowings = 6;     // of one box by monotonicity

struct Box {
    std::vector<Interval> inputs;
    double bound = infinite;  // the metric is at most this in the box
    Index widest = 0;         // the input to halve
    bool is_point = false;
};

// The most that `sign` times a recorded number can be.
struct Search {
    const Tape& tape;
    Leaves leaves;
    double sign;
    double tolerance;
    SlopeWork work = {};
    double reached = -infinite;
    int boxes = 0;

    Interval towards_most(const Interval& value) const {
        return sign > 0 ? value : Interval{-value.high, -value.low};
    }
    Enclosure look(const std::vector<Interval>& inputs) {
        leaves.inputs = inputs;
        Enclosure enclosure = enclose(tape, leaves, work);
        enclosure.value = towards_most(enclosure.value);
        for (auto& slope : enclosure.slopes) slope = towards_most(slope);
        return enclosure;
    }
    void try_point(const std::vector<Interval>& inputs, const std::vector<Interval>& slopes) {
        std::vector<Interval> point;
        for (Index i = 0; i < inputs.size(); ++i) {
            const Interval& slope = slopes[i];
            const bool rising = slope.high + slope.low > 0;  // a guess where it has both signs
            point.emplace_back(inputs[i].width() == 0 ? inputs[i].low
                               : rising               ? inputs[i].high
                                                      : inputs[i].low);
        }
        leaves.inputs = point;
        replay(tape, leaves, work.values);
        reached = std::max(reached, towards_most(work.values.back()).low);
    }
    double mean_value_bound(const Box& box, const Enclosure& enclosure) {
        std::vector<Interval> middle;
        for (const auto& input : box.inputs) middle.emplace_back(input.middle());
        leaves.inputs = middle;
        replay(tape, leaves, work.values);
        Interval bound = towards_most(work.values.back());
        reached = std::max(reached, bound.low);
        for (Index i = 0; i < box.inputs.size(); ++i)
            if (box.inputs[i].width() > 0)
                bound = bound + enclosure.slopes[i] * (box.inputs[i] - middle[i]);
        return bound.high;
    }
    bool narrow(Box& box, const Enclosure& enclosure) const {
        bool narrowed = false;
        for (Index i = 0; i < box.inputs.size(); ++i) {
            auto& input = box.inputs[i];
            const auto& slope = enclosure.slopes[i];
            if (input.width() == 0) continue;
            if (slope.low < 0 && slope.high > 0) continue;
            input = Interval(slope.low >= 0 ? input.high : input.low);
            narrowed = true;
        }
        return narrowed;
    }
    void choose_widest(Box& box, const Enclosure& enclosure) const {
        double most = 0;
        box.is_point = true;
        for (Index i = 0; i < box.inputs.size(); ++i) {
            const double width = box.inputs[i].width();
            if (width == 0) continue;
            const auto& slope = enclosure.slopes[i];
            const double steepest = std::min(1e100, std::max(-slope.low, slope.high));
            if (box.is_point || width * steepest > most) {
                most = width * steepest;
                box.widest = i;
            }
            box.is_point = false;
        }
    }
    void examine(Box& box) {
        ++boxes;
        Enclosure enclosure = look(box.inputs);
        for (int i = 0; i < most_narrowings && narrow(box, enclosure); ++i)
            enclosure = look(box.inputs);
        try_point(box.inputs, enclosure.slopes);
        box.bound = std::min(box.bound, enclosure.value.high);
        choose_widest(box, enclosure);
        if (!box.is_point) box.bound = std::min(box.bound, mean_value_bound(box, enclosure));
    }

    double most(std::vector<Interval> inputs) {
        const auto worse = [](const Box& a, const Box& b) { return a.bound < b.bound; };
        std::vector<Box> open(1, Box{.inputs = std::move(inputs)});
        examine(open.front());
        while (boxes < most_boxes) {
            const Box& best = open.front();
            if (best.is_point || best.bound <= reached + tolerance) break;
            std::pop_heap(open.begin(), open.end(), worse);
            const Box whole = std::move(open.back());
            open.pop_back();
            const Interval side = whole.inputs[whole.widest];
            for (const Interval& half :
                 {Interval{side.low, side.middle()}, Interval{side.middle(), side.high}}) {
                Box part = whole;
                part.inputs[whole.widest] = half;
                examine(part);
                open.push_back(std::move(part));
                std::push_heap(open.begin(), open.end(), worse);
            }
        }
        return std::max(open.front().bound, reached);
    }
};

std::vector<Interval> ranges_of(const Experiment& experiment) {
    std::vector<Interval> ranges;
    for (const double value : experiment.values.inputs) ranges.emplace_back(value);
    for (const auto& free : experiment.free_inputs)
        ranges[free.input] = {free.range.low, free.range.high};
    return ranges;
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
    const Tape tape = part_of(recording.tape, recorded.step_in(recording.tape));

    Leaves leaves{.rollout = Interval(experiment.values.rollout)};
    for (const double strength : experiment.values.strengths)
        leaves.strengths.emplace_back(strength);
    const auto ranges = ranges_of(experiment);
    const double demand = story.demand;
    const auto search = [&](double sign) {
        return Search{tape, leaves, sign, sharp_enough * demand};
    };
    Bounds found;
    Search highest = search(1), lowest = search(-1);
    const double most = highest.most(ranges), least = -lowest.most(ranges);
    found.guaranteed = within(demand, {least, most});
    found.reached = {-lowest.reached, highest.reached};
    found.boxes = highest.boxes + lowest.boxes;
    leaves.inputs = ranges;
    found.naive = within(demand, enclose(tape, leaves, highest.work).value);
    return found;
}

}  // namespace channelmap
