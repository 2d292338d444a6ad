#include "platform/cli_commands.h"

#include <string>

#include "core/flow_json.h"
#include "core/spelling.h"

namespace channelmap::cli {
namespace {

constexpr int most_draws = 1'000'000;

// The metric that an option names; nothing, with a complaint, when the era has none of that name.
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

}  // namespace

int flows(const Request& request) {
    const auto draws = whole_number_of(request, "draws", settled_draws, 0, most_draws);
    if (!draws) return misused;
    return print_line(
        flow_json(request.story, evaluate(request.story, request.link.scenario, *draws)));
}

int tornado(const Request& request) {
    const auto metric = metric_of(request, "metric");
    if (!metric) return misused;
    return print_line(tornado_json(
        request.story, channelmap::tornado(request.story, request.link.scenario, *metric)));
}

int breakeven(const Request& request) {
    const auto metric = metric_of(request, "metric"), equals = metric_of(request, "equals");
    const auto name = option_of(request, "right");
    const auto right = find_id(request.story.rights, name.value_or(""));
    if (!right) {
        std::vector<std::string_view> known;
        for (const auto& item : request.story.rights) known.push_back(item.id);
        return complain(name ? unknown_name("right", *name, known)
                             : "--right is missing: a right's id.");
    }
    if (!metric || !equals) return misused;
    const auto found = break_even(request.story, request.link.scenario, *right, *metric, *equals);
    return print_line(break_even_json(request.story, *right, *metric, *equals, found));
}

}  // namespace channelmap::cli
