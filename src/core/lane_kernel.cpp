#include "core/lane_kernel.h"

#include "core/percentile.h"

namespace channelmap {
namespace {

LaneKernel in_use = {.draw_rows = draw_rows, .find_range = find_range};

}  // namespace

LaneKernel own_kernel() { return {.draw_rows = draw_rows, .find_range = find_range}; }

void use_kernel(const LaneKernel& kernel) { in_use = kernel; }

const LaneKernel& kernel_in_use() { return in_use; }

}  // namespace channelmap
