#include "core/sampling/percentile.h"

#include "core/sampling/find_range.h"

namespace channelmap {

Range range_of(std::span<const double> values, std::vector<double>& scratch) {
    if (const Index needed = range_scratch(values.size()); scratch.size() < needed)
        scratch.resize(needed);
    Range range;
    find_range(values.data(), values.size(), scratch.data(), range);
    return range;
}

}  // namespace channelmap
