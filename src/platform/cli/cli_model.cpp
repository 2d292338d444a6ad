#include "platform/cli/cli_model.h"

#include <string>

#include "core/analysis/tornado.h"
#include "core/base/spelling.h"
#include "core/compare/compare.h"
#include "core/output/compare_json.h"
#include "core/output/flow_json.h"
#include "core/sampling/evaluate.h"

namespace channelmap::cli {

int flows(const Request& request) {
    const auto draws = draws_of(request);
    if (!draws) return misused;
    return print_line(
        flow_json(request.story, evaluate(request.story, request.link.scenario, *draws)));
}

int compare(const Request& request) {
    const auto draws = draws_of(request);
    if (!draws) return misused;
    const auto& [story, own_words, link, options] = request;
    const auto comparison =
        channelmap::compare(story, request.words.words(), link.scenario,
                            evaluate(story, link.scenario, 0), baseline_of(story, link), *draws);
    return print_line(comparison_json(request.words.words(), comparison));
}

int tornado(const Request& request) {
    const auto metric = metric_of(request, "metric");
    const auto draws = draws_of(request, 0);
    if (!metric || !draws) return misused;
    auto bars = channelmap::tornado(request.story, request.link.scenario, *metric);
    if (*draws > 0) tornado_ranges(request.story, request.link.scenario, *metric, *draws, bars);
    return print_line(tornado_json(request.story, bars));
}

}  // namespace channelmap::cli
