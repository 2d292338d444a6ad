// Exact percentiles of a sample.
#pragma once

#include <span>

#include "core/flow.h"

namespace channelmap {

// 5th, 50th and 95th percentile of at least one value, linear between neighbours at q·(N − 1). The
// values are left in another order.
Range range_of(std::span<double> values);

}  // namespace channelmap
