// Makes a run of draws ready; everything that takes memory is here.
#include "core/sampling/simd_run.h"

#include <algorithm>

#include "core/sampling/simd_draws.h"

namespace channelmap {
namespace {

model::Values<Lanes> in_lanes(const model::Values<double>& values) {
    model::Values<Lanes> all{.rollout = Lanes(values.rollout)};
    for (const double value : values.inputs) all.inputs.emplace_back(value);
    for (const double value : values.strengths) all.strengths.emplace_back(value);
    return all;
}

bool is_closed(const Market& m, Index channel) {
    for (Index p = 0; p < m.product_count(); ++p)
        if (m.cells[m.cell(channel, p)].base != Base::closed) return false;
    return true;
}

// Takes out what adds nothing but zeros in any draw: closed cells, where these run, and clouds that
// sell nothing and are nobody's home. A recording keeps them, since they may rest on an assumption.
void leave_out_zeros(Market& m) {
    for (Index i = 0; i < m.cells.size(); ++i)
        if (m.cells[i].base == Base::closed) {
            m.cells[i].is_offered = false;
            m.hosting[i] = {};
        }
    std::erase_if(m.clouds, [&](Index c) {
        return is_closed(m, c) && std::find(m.home.begin(), m.home.end(), c) == m.home.end();
    });
}

}  // namespace

SimdDraws run_of(const Story& story, const Experiment& experiment) {
    SimdDraws run{.market = experiment.market,
                  .values = in_lanes(experiment.values),
                  .seed = experiment.seed,
                  .inputs = story.inputs.size()};
    leave_out_zeros(run.market);
    for (const auto& free : experiment.free_inputs)
        run.free_inputs.push_back({free, bend_of(free.range)});
    run.work = model::workspace_for<Lanes>(run.market);
    return run;
}

// The padding takes the lanes beyond the last row. It also keeps the columns from sharing the same
// lines of a processor's cache.
void make_room(SimdDraws& run, Index rows) {
    constexpr Index padding = 8;
    run.stride = rows + std::max(padding, lane_count);
    run.columns = std::make_unique_for_overwrite<double[]>(run.column_count() * run.stride);
}

}  // namespace channelmap
