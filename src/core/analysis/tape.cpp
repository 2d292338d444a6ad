#include "core/analysis/tape.h"

namespace channelmap {
namespace {

using Op = Tape::Op;

bool same(const Tape::Step& x, const Tape::Step& y) {
    return x.op == y.op && x.a == y.a && x.b == y.b && x.c == y.c && x.constant == y.constant &&
           x.symbol == y.symbol && x.first == y.first && x.second == y.second;
}

std::uint32_t write(Tape& tape, const Tape::Step& step) {
    if (tape.shares_steps)
        for (std::size_t i = 0; i < tape.steps.size(); ++i)
            if (same(tape.steps[i], step)) return static_cast<std::uint32_t>(i);
    tape.steps.push_back(step);
    return static_cast<std::uint32_t>(tape.steps.size() - 1);
}

Trace written(Tape& tape, const Tape::Step& step) { return {tape, write(tape, step)}; }

Trace leaf(Tape& tape, Op op, Index index = 0) {
    return written(tape, {.op = op, .a = static_cast<std::uint32_t>(index)});
}

}  // namespace

int operands_of(const Tape::Step& step) {
    switch (step.op) {
    case Op::constant:
    case Op::input:
    case Op::strength:
    case Op::rollout: return 0;
    case Op::name: return 1;
    case Op::add:
    case Op::subtract:
    case Op::multiply: return 2;
    case Op::ratio:
    case Op::if_positive: break;
    }
    return 3;
}

std::uint32_t Trace::step_in(Tape& tape) const {
    return tape_ ? step_ : write(tape, {.op = Op::constant, .constant = constant_});
}

Trace operator+(const Trace& a, const Trace& b) {
    if (a.is_constant() && b.is_constant()) return Trace(a.constant_ + b.constant_);
    if (a.is(0)) return b;
    if (b.is(0)) return a;
    Tape& tape = a.tape_ ? *a.tape_ : *b.tape_;
    return written(tape, {.op = Op::add, .a = a.step_in(tape), .b = b.step_in(tape)});
}

Trace operator-(const Trace& a, const Trace& b) {
    if (a.is_constant() && b.is_constant()) return Trace(a.constant_ - b.constant_);
    if (b.is(0)) return a;
    if (a.tape_ && b.tape_ && a.step_ == b.step_) return Trace(0);
    Tape& tape = a.tape_ ? *a.tape_ : *b.tape_;
    return written(tape, {.op = Op::subtract, .a = a.step_in(tape), .b = b.step_in(tape)});
}

Trace operator*(const Trace& a, const Trace& b) {
    if (a.is_constant() && b.is_constant()) return Trace(a.constant_ * b.constant_);
    if (a.is(0) || b.is(0)) return Trace(0);
    if (a.is(1)) return b;
    if (b.is(1)) return a;
    Tape& tape = a.tape_ ? *a.tape_ : *b.tape_;
    return written(tape, {.op = Op::multiply, .a = a.step_in(tape), .b = b.step_in(tape)});
}

Trace ratio(const Trace& part, const Trace& whole, const Trace& otherwise) {
    if (whole.is_constant()) {
        if (!(whole.constant_ > 0)) return otherwise;
        if (whole.is(1)) return part;
        if (part.is_constant()) return Trace(part.constant_ / whole.constant_);
    }
    if (part.is(0) && otherwise.is(0)) return Trace(0);
    Tape& tape = part.tape_ ? *part.tape_ : whole.tape_ ? *whole.tape_ : *otherwise.tape_;
    return written(tape, {.op = Op::ratio,
                          .a = part.step_in(tape),
                          .b = whole.step_in(tape),
                          .c = otherwise.step_in(tape)});
}

Trace if_positive(const Trace& test, const Trace& then, const Trace& otherwise) {
    if (test.is_constant()) return test.constant_ > 0 ? then : otherwise;
    Tape& tape = *test.tape_;
    return written(tape, {.op = Op::if_positive,
                          .a = test.step_in(tape),
                          .b = then.step_in(tape),
                          .c = otherwise.step_in(tape)});
}

Trace Names<Trace>::operator()(Symbol symbol, Index first, Index second, const Trace& value) const {
    return written(*tape, {.op = Op::name,
                           .a = value.step_in(*tape),
                           .symbol = symbol,
                           .first = first,
                           .second = second});
}

Recording::Recording(const Market& market, Index inputs, Index rights)
    : results(model::workspace_for<Trace>(market)) {
    results.names = {&tape};
    model::Values<Trace> leaves{.rollout = leaf(tape, Op::rollout)};
    for (Index i = 0; i < inputs; ++i) leaves.inputs.push_back(leaf(tape, Op::input, i));
    for (Index r = 0; r < rights; ++r) leaves.strengths.push_back(leaf(tape, Op::strength, r));
    model::evaluate(market, leaves, results);
}

Tape simplified(const Tape& tape, const Known& known) {
    Tape simple;
    simple.shares_steps = true;
    const auto leaf_or_constant = [&](Op op, const auto& constants) {
        std::vector<Trace> leaves;
        for (Index i = 0; i < constants.size(); ++i)
            leaves.push_back(constants[i] ? Trace(*constants[i]) : leaf(simple, op, i));
        return leaves;
    };
    const model::Values<Trace> leaves{.inputs = leaf_or_constant(Op::input, known.inputs),
                                      .strengths = leaf_or_constant(Op::strength, known.strengths),
                                      .rollout = Trace(known.rollout)};
    const Names<Trace> names{&simple};
    std::vector<Trace> done;
    for (const auto& step : tape.steps) {
        const bool keeps_name = step.op == Op::name && step.symbol == Symbol::product_share;
        done.push_back(keeps_name ? names(step.symbol, step.first, step.second, done[step.a])
                                  : replay_step(step, leaves, done));
    }
    return part_of(simple, done.back().step_in(simple));
}

Tape part_of(const Tape& tape, std::uint32_t target) {
    std::vector<bool> needed(target + 1, false);
    needed[target] = true;
    for (std::uint32_t i = target + 1; i-- > 0;) {
        if (!needed[i]) continue;
        const auto& step = tape.steps[i];
        const std::uint32_t operands[] = {step.a, step.b, step.c};
        for (int k = 0; k < operands_of(step); ++k) needed[operands[k]] = true;
    }
    Tape part;
    std::vector<std::uint32_t> moved_to(target + 1, 0);
    for (std::uint32_t i = 0; i <= target; ++i) {
        if (!needed[i]) continue;
        auto step = tape.steps[i];
        std::uint32_t* operands[] = {&step.a, &step.b, &step.c};
        for (int k = 0; k < operands_of(step); ++k) *operands[k] = moved_to[*operands[k]];
        moved_to[i] = write(part, step);
    }
    return part;
}

}  // namespace channelmap
