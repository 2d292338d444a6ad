#include "core/sampling/simd_kernel.h"

#include "core/sampling/find_range.h"
#include "core/sampling/percentile.h"

namespace channelmap {
namespace {

SimdKernel in_use = {.draw_rows = draw_rows, .find_range = find_range};

}  // namespace

SimdKernel own_kernel() { return {.draw_rows = draw_rows, .find_range = find_range}; }

void use_kernel(const SimdKernel& kernel) { in_use = kernel; }

const SimdKernel& kernel_in_use() { return in_use; }

}  // namespace channelmap
