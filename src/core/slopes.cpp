#include "core/slopes.h"

namespace channelmap {
namespace {

using Op = Tape::Op;
const Interval zero_or_one{0, 1};

// Hands the slope of one step to the steps that it reads.
struct Backward {
    const std::vector<Interval>& values;
    std::vector<Interval>& slopes;

    void give(std::uint32_t step, const Interval& slope) { slopes[step] = slopes[step] + slope; }
    void through_ratio(const Tape::Step& step, const Interval& value, const Interval& slope) {
        const Interval& whole = values[step.b];
        if (!(whole.high > 0)) return give(step.c, slope);
        if (whole.low > 0) {
            const Interval per_whole = ratio(Interval(1), whole, Interval(0));
            give(step.a, slope * per_whole);
            return give(step.b, Interval(0) - slope * value * per_whole);
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
        case Op::ratio: return through_ratio(step, values[at], slope);
        case Op::if_positive: return through_case(tape, step, slope);
        }
    }
};

}  // namespace

Enclosure enclose(const Tape& tape, const Leaves& box, SlopeWork& work) {
    replay(tape, box, work.values);
    work.slopes.assign(tape.steps.size(), Interval(0));
    work.slopes.back() = Interval(1);
    Backward backward{work.values, work.slopes};
    for (auto at = static_cast<std::uint32_t>(tape.steps.size()); at-- > 0;)
        backward.through(tape, at);
    Enclosure enclosure{.value = work.values.back(),
                        .slopes = std::vector<Interval>(box.inputs.size(), Interval(0))};
    for (std::size_t i = 0; i < tape.steps.size(); ++i)
        if (tape.steps[i].op == Op::input)
            enclosure.slopes[tape.steps[i].a] = enclosure.slopes[tape.steps[i].a] + work.slopes[i];
    return enclosure;
}

}  // namespace channelmap
