// All that a run of draws needs, taken as many at a time as there are lanes. What is in
// simd_draws.cpp takes no memory and calls nothing, so that the page can bring it a second time,
// compiled for SIMD.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/model/experiment.h"
#include "core/sampling/simd.h"

namespace channelmap {

struct SimdInput {
    FreeInput free;
    double bend = 0;  // of its triangle
};

struct SimdDraws {
    Market market;  // without what adds only zeros
    model::Values<Lanes> values;
    model::Workspace<Lanes> work;
    std::vector<SimdInput> free_inputs;
    std::uint64_t seed = 1;
    Index inputs = 0;  // K of the model page

    // A column holds one number a draw: first one for each of `sources`, which point into `work`,
    // then one for each sum of such columns. Sum s has the members from sum_ends[s - 1] (0 for the
    // first) up to sum_ends[s], added in their order.
    std::vector<const Lanes*> sources;
    std::vector<Index> members;
    std::vector<Index> sum_ends;
    Index stride = 0;  // from column to column
    std::unique_ptr<double[]> columns;

    Index column_count() const { return sources.size() + sum_ends.size(); }
    const double* column(Index number) const { return columns.get() + number * stride; }
};

// Fills rows `first` to `first + count` (not included) of every column with the draws of these
// numbers.
void draw_rows(SimdDraws& run, Index first, Index count);

}  // namespace channelmap
