#include "core/analysis/slopes.h"

#include <algorithm>

namespace channelmap {
namespace {

using Op = Tape::Op;
const Interval zero_or_one{0, 1};

// Adds the slope of one step to those of the steps that it reads.
struct Backward {
    const Remainders& remainders;
    const std::vector<Interval>& values;
    std::vector<Interval>& slopes;

    void give(std::uint32_t step, const Interval& slope) { slopes[step] = slopes[step] + slope; }
    void through_ratio(std::uint32_t at, const Tape::Step& step, const Interval& slope) {
        const Interval& whole = values[step.b];
        if (!(whole.high > 0)) return give(step.c, slope);
        if (whole.low > 0) {
            const Interval per_whole = ratio(Interval(1), whole, Interval(0));
            const Interval by_rest = Interval(0) - slope * values[at] * per_whole;
            if (!remainders.of[at]) {
                give(step.a, slope * per_whole);
                return give(step.b, by_rest);
            }
            give(step.a, slope * (Interval(1) - values[at]) * per_whole);
            for (const auto term : *remainders.of[at]) give(term, by_rest);
            return;
        }
        give(step.a, slope * anything);
        give(step.b, slope * anything);
        give(step.c, slope * zero_or_one);
    }
    // max(x, 0) has no jump; any other undecided case may have one.
    void through_case(const Tape& tape, const Tape::Step& step, const Interval& slope) {
        const Interval& test = values[step.a];
        if (test.low > 0) return give(step.b, slope);
        if (!(test.high > 0)) return give(step.c, slope);
        give(step.b, slope * zero_or_one);
        give(step.c, slope * zero_or_one);
        const auto& otherwise = tape.steps[step.c];
        const bool is_ramp =
            step.a == step.b && otherwise.op == Op::constant && otherwise.constant == 0;
        if (!is_ramp) give(step.a, slope * anything);
    }
    void through(const Tape& tape, std::uint32_t at) {
        const auto& step = tape.steps[at];
        const Interval slope = slopes[at];
        if (slope.is_zero()) return;
        switch (step.op) {
        case Op::constant:
        case Op::input:
        case Op::strength:
        case Op::rollout: return;
        case Op::name: return give(step.a, slope);
        case Op::add: give(step.a, slope); return give(step.b, slope);
        case Op::subtract: give(step.a, slope); return give(step.b, Interval(0) - slope);
        case Op::multiply:
            give(step.a, slope * values[step.b]);
            return give(step.b, slope * values[step.a]);
        case Op::ratio: return through_ratio(at, step, slope);
        case Op::if_positive: return through_case(tape, step, slope);
        }
    }
};

void find_terms(const Tape& tape, std::uint32_t at, std::vector<std::uint32_t>& terms) {
    const auto& step = tape.steps[at];
    if (step.op != Op::add) return terms.push_back(at);
    find_terms(tape, step.a, terms);
    find_terms(tape, step.b, terms);
}

// part/(part + rest) for a part and a rest of 0 or more.
Interval share(const Interval& part, const Interval& rest) {
    const auto at = [](double a, double b) {
        return ratio(Interval(a), Interval(a) + Interval(b), Interval(0));
    };
    return {at(part.low, rest.high).low, at(part.high, rest.low).high};
}

void forward(const Tape& tape, const Remainders& remainders, const Leaves& box,
             std::vector<Interval>& values) {
    values.clear();
    for (std::size_t i = 0; i < tape.steps.size(); ++i) {
        Interval value = replay_step(tape.steps[i], box, values);
        const auto& step = tape.steps[i];
        if (remainders.of[i] && values[step.b].low > 0) {
            Interval rest(0);
            for (const auto term : *remainders.of[i]) rest = rest + values[term];
            const Interval& part = values[step.a];
            if (part.low >= 0 && rest.low >= 0) {
                const Interval sharper = share(part, rest);
                value = {std::max(value.low, sharper.low), std::min(value.high, sharper.high)};
            }
        }
        values.push_back(value);
    }
}

// The degree of a step as a polynomial in one input; `curved` for what is more than linear.
constexpr int curved = 2;

int degree_of(const Tape::Step& step, Index input, const std::vector<int>& degrees) {
    const auto of = [&](std::uint32_t at) { return degrees[at]; };
    switch (step.op) {
    case Op::constant:
    case Op::strength:
    case Op::rollout: return 0;
    case Op::input: return step.a == input ? 1 : 0;
    case Op::name: return of(step.a);
    case Op::add:
    case Op::subtract: return std::max(of(step.a), of(step.b));
    case Op::multiply: return std::min(curved, of(step.a) + of(step.b));
    case Op::ratio: return of(step.b) > 0 ? curved : std::max(of(step.a), of(step.c));
    case Op::if_positive: break;
    }
    return of(step.a) > 0 ? curved : std::max(of(step.b), of(step.c));
}

}  // namespace

bool is_linear_in(const Tape& tape, Index input) {
    std::vector<int> degrees;
    for (const auto& step : tape.steps) degrees.push_back(degree_of(step, input, degrees));
    return degrees.back() < curved;
}

Remainders::Remainders(const Tape& tape) : of(tape.steps.size()) {
    for (std::size_t i = 0; i < tape.steps.size(); ++i) {
        const auto& step = tape.steps[i];
        if (step.op != Op::ratio) continue;
        std::vector<std::uint32_t> terms;
        const bool is_named = tape.steps[step.b].op == Op::name;
        find_terms(tape, is_named ? tape.steps[step.b].a : step.b, terms);
        const auto part = std::find(terms.begin(), terms.end(), step.a);
        if (part == terms.end()) continue;
        terms.erase(part);
        of[i] = std::move(terms);
    }
}

Enclosure enclose(const Tape& tape, const Remainders& remainders, const Leaves& box, Index products,
                  SlopeWork& work) {
    forward(tape, remainders, box, work.values);
    work.slopes.assign(tape.steps.size(), Interval(0));
    work.slopes.back() = Interval(1);
    Backward backward{remainders, work.values, work.slopes};
    for (auto at = static_cast<std::uint32_t>(tape.steps.size()); at-- > 0;)
        backward.through(tape, at);
    Enclosure enclosure{.value = work.values.back(),
                        .slopes = std::vector<Interval>(box.inputs.size(), Interval(0)),
                        .by_share = std::vector<Interval>(products, Interval(0))};
    for (std::size_t i = 0; i < tape.steps.size(); ++i) {
        const auto& step = tape.steps[i];
        if (step.op == Op::input)
            enclosure.slopes[step.a] = enclosure.slopes[step.a] + work.slopes[i];
        if (step.op == Op::name && step.symbol == Symbol::product_share)
            enclosure.by_share[step.first] = work.slopes[i];
    }
    return enclosure;
}

}  // namespace channelmap
