#include "core/sampling/seed_shift.h"

#include <algorithm>
#include <cmath>

#include "core/sampling/evaluate.h"

namespace channelmap {
namespace {

double farthest_end(const Flow& a, const Flow& b) {
    double farthest = 0;
    for (Index i = 0; i < a.metrics.size(); ++i) {
        const Range &one = a.metrics[i].value.range, &other = b.metrics[i].value.range;
        farthest = std::max({farthest, std::abs(one.p5 - other.p5), std::abs(one.p95 - other.p95)});
    }
    return farthest;
}

}  // namespace

double seed_shift(const Story& story, const Scenario& scenario, int draws) {
    const Flow flow = evaluate(story, scenario, draws);
    Scenario other = scenario;
    double farthest = 0;
    for (int i = 0; i < compared_seeds; ++i) {
        other.seed = next_seed(other.seed);
        farthest = std::max(farthest, farthest_end(flow, evaluate(story, other, draws)));
    }
    return farthest * 100 / story.demand;
}

}  // namespace channelmap
