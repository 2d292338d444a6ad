// The two functions that a settled picture waits for. The page may bring them a second time,
// compiled for the browser's SIMD; both compilations give the same digits.
#pragma once

#include "core/model/flow.h"
#include "core/sampling/simd_draws.h"

namespace channelmap {

using DrawRows = void (*)(SimdDraws& run, Index first, Index count);
using FindRange = void (*)(const double* values, Index count, double* scratch, Range& range);

struct SimdKernel {
    DrawRows draw_rows = nullptr;
    FindRange find_range = nullptr;
};

SimdKernel own_kernel();  // the ones in this program

// What samplers use from now on: at first own_kernel().
void use_kernel(const SimdKernel& kernel);
const SimdKernel& kernel_in_use();

}  // namespace channelmap
