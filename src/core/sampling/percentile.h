// Exact percentiles of a sample.
#pragma once

#include <span>
#include <vector>

#include "core/model/flow.h"

namespace channelmap {

// 5th, 50th and 95th percentile of at least one finite value, linear between neighbours at q·(N −
// 1). `scratch` is memory to work in, kept by the caller so that none is taken each time.
Range range_of(std::span<const double> values, std::vector<double>& scratch);

}  // namespace channelmap
