#include "core/model/flow.h"

#include <algorithm>

namespace channelmap {

const Flow::Metric* find_metric(const Flow& flow, std::string_view name) {
    const auto at = std::find_if(flow.metrics.begin(), flow.metrics.end(),
                                 [&](const Flow::Metric& metric) { return metric.name == name; });
    return at == flow.metrics.end() ? nullptr : &*at;
}

}  // namespace channelmap
