#include "platform/cli_commands.h"

#include <string>

#include "core/compare.h"
#include "core/flow_json.h"
#include "core/spelling.h"

namespace channelmap::cli {
namespace {

constexpr int most_draws = 1'000'000;

}  // namespace

std::optional<std::string_view> metric_of(const Request& request, std::string_view option) {
    const auto metric = option_of(request, option);
    if (!metric) {
        complain("--" + std::string(option) + " is missing: a metric such as unmet or channel.ID.");
        return std::nullopt;
    }
    const auto names = metric_names(request.story, request.link.scenario.era);
    const std::vector<std::string_view> known(names.begin(), names.end());
    for (const auto name : known)
        if (name == *metric) return metric;
    complain(unknown_name("metric", *metric, known));
    return std::nullopt;
}

std::optional<int> draws_of(const Request& request, int otherwise) {
    return whole_number_of(request, "draws", otherwise, 0, most_draws);
}

int flows(const Request& request) {
    const auto draws = draws_of(request);
    if (!draws) return misused;
    return print_line(
        flow_json(request.story, evaluate(request.story, request.link.scenario, *draws)));
}

int compare(const Request& request) {
    const auto draws = whole_number_of(request, "draws", settled_draws, 0, most_draws);
    if (!draws) return misused;
    const auto& [story, link, options] = request;
    const auto comparison =
        channelmap::compare(story, english_words(), link.scenario,
                            evaluate(story, link.scenario, 0), baseline_of(story, link), *draws);
    return print_line(comparison_json(english_words(), comparison));
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
