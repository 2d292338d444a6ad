#include "core/sampling/simd_draws.h"

#include "core/model/model.h"

namespace channelmap {
namespace {

void draw_inputs(SimdDraws& run, Index row) {
    for (const auto& [free, bend] : run.free_inputs) {
        const std::uint64_t counter = static_cast<std::uint64_t>(row) * run.inputs + free.input + 1;
        run.values.inputs[free.input] =
            value_at(free.range, bend, uniform_lanes(run.seed, counter, run.inputs));
    }
}

void record(SimdDraws& run, Index row) {
    double* to = run.columns.get() + row;
    for (const Lanes* source : run.sources) {
        source->store(to);
        to += run.stride;
    }
    Index member = 0;
    for (const Index end : run.sum_ends) {
        Lanes sum(0);
        for (; member < end; ++member) sum = sum + *run.sources[run.members[member]];
        sum.store(to);
        to += run.stride;
    }
}

}  // namespace

void draw_rows(SimdDraws& run, Index first, Index count) {
    for (Index row = first; row < first + count; row += lane_count) {
        draw_inputs(run, row);
        model::evaluate(run.market, run.values, run.work);
        record(run, row);
    }
}

}  // namespace channelmap
