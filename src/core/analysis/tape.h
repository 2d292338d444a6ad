// A recording of the model: every operation of one evaluation in order, so that it can be replayed
// on other values or other kinds of number, read backwards for derivatives, or printed. The model
// has no branch that depends on a value, so a recording holds for all values of its leaves.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/model.h"
#include "core/scenario/scenario.h"

namespace channelmap {

struct Tape {
    enum class Op : std::uint8_t {
        constant,
        input,     // leaf: a story input
        strength,  // leaf: a story right
        rollout,   // leaf
        add,
        subtract,
        multiply,
        ratio,        // of a and b, else c
        if_positive,  // a, then b, else c
        name,         // a, known as `symbol`
    };
    struct Step {
        Op op = Op::constant;
        std::uint32_t a = 0, b = 0, c = 0;  // earlier steps; for a leaf, a is the story's index
        double constant = 0;
        Symbol symbol{};
        Index first = 0, second = 0;  // of the symbol
    };
    std::vector<Step> steps;
    bool shares_steps = false;  // the same operation on the same steps is written down once
};

// How many of a, b, c a step reads.
int operands_of(const Tape::Step& step);

// A number that writes down what is done to it. Constants need no tape and are folded; x + 0, x · 1
// and x · 0 leave no step, as they would change no value of the model.
class Trace {
public:
    explicit Trace(double constant) : constant_(constant) {}
    Trace(Tape& tape, std::uint32_t step) : tape_(&tape), step_(step) {}

    bool is_constant() const { return !tape_; }
    double constant() const { return constant_; }
    std::uint32_t step() const { return step_; }  // of a trace that is no constant
    std::uint32_t step_in(Tape& tape) const;      // a constant is written down now

    friend Trace operator+(const Trace& a, const Trace& b);
    friend Trace operator-(const Trace& a, const Trace& b);
    friend Trace operator*(const Trace& a, const Trace& b);
    friend Trace ratio(const Trace& part, const Trace& whole, const Trace& otherwise);
    friend Trace if_positive(const Trace& test, const Trace& then, const Trace& otherwise);

private:
    bool is(double value) const { return !tape_ && constant_ == value; }

    Tape* tape_ = nullptr;
    std::uint32_t step_ = 0;
    double constant_ = 0;
};

// Every name becomes a step, so that a value can be found by what it stands for.
template <>
struct Names<Trace> {
    Tape* tape = nullptr;
    Trace operator()(Symbol symbol, Index first, Index second, const Trace& value) const;
};

// The model of a market, written down. `results` holds traces into the recording's tape, which
// must stay where it is.
struct Recording {
    Tape tape;
    model::Workspace<Trace> results;
    explicit Recording(const Market& market, Index inputs, Index rights);
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;
};

// The steps that the last one, `target`, needs; the others are left out.
Tape part_of(const Tape& tape, std::uint32_t target);

// The same number where the leaves in `known` are constants: what then is constant is worked out,
// what occurs twice is kept once, and of the names only those of product shares stay.
struct Known {
    std::vector<std::optional<double>> inputs, strengths;
    double rollout = 1;
};
Tape simplified(const Tape& tape, const Known& known);

// The tape's operations on the values of its leaves: one value a step.
template <class N>
N replay_step(const Tape::Step& step, const model::Values<N>& leaves, const std::vector<N>& done) {
    switch (step.op) {
    case Tape::Op::constant: return N(step.constant);
    case Tape::Op::input: return leaves.inputs[step.a];
    case Tape::Op::strength: return leaves.strengths[step.a];
    case Tape::Op::rollout: return leaves.rollout;
    case Tape::Op::add: return done[step.a] + done[step.b];
    case Tape::Op::subtract: return done[step.a] - done[step.b];
    case Tape::Op::multiply: return done[step.a] * done[step.b];
    case Tape::Op::ratio: return ratio(done[step.a], done[step.b], done[step.c]);
    case Tape::Op::if_positive: return if_positive(done[step.a], done[step.b], done[step.c]);
    case Tape::Op::name: break;
    }
    return done[step.a];
}

template <class N>
void replay(const Tape& tape, const model::Values<N>& leaves, std::vector<N>& values) {
    values.clear();
    values.reserve(tape.steps.size());
    for (const auto& step : tape.steps) values.push_back(replay_step(step, leaves, values));
}

}  // namespace channelmap
