// The two functions that a settled picture waits for. The page may bring them a second time,
// compiled for the browser's SIMD; both compilations give the same digits.
#pragma once

#include "core/flow.h"
#include "core/lane_draws.h"

namespace channelmap {

struct LaneKernel {
    void (*draw_rows)(LaneDraws& run, Index first, Index count) = nullptr;
    void (*find_range)(const double* values, Index count, double* scratch, Range& range) = nullptr;
};

LaneKernel own_kernel();  // the ones in this program

// What samplers use from now on: at first own_kernel().
void use_kernel(const LaneKernel& kernel);
const LaneKernel& kernel_in_use();

}  // namespace channelmap
