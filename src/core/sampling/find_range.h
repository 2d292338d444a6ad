// Exact percentiles of a sample, without taking memory.
#pragma once

#include "core/model/flow.h"

namespace channelmap {

// 5th, 50th and 95th percentile of at least one finite value, linear between neighbours at q·(N −
// 1); `scratch` holds at least range_scratch(count) numbers.
void find_range(const double* values, Index count, double* scratch, Range& range);
constexpr Index range_scratch(Index count) { return count + count / sizeof(double) + 1; }

}  // namespace channelmap
