// What a reader may ask of a scenario: why a number, what would have to be true, what can't be
// exceeded.
#include "platform/cli/cli_ask.h"

#include <algorithm>
#include <string>

#include "core/base/spelling.h"
#include "core/model/market.h"
#include "core/output/flow_json.h"
#include "core/output/why_json.h"
#include "core/sampling/evaluate.h"
#include "core/sampling/sampler.h"

namespace channelmap::cli {
namespace {

int unknown_lever(const Request& request, std::string_view option,
                  std::optional<std::string_view> name) {
    if (!name) return complain("--right is missing: a right's id. (--lever takes inputs too.)");
    std::vector<std::string_view> known;
    for (const auto& right : request.story.rights) known.push_back(right.id);
    if (option == "lever") {
        for (const auto& input : request.story.inputs) known.push_back(input.id);
        known.push_back("rollout");
    }
    return complain(unknown_name(option, *name, known));
}

// The least and the most of a metric over so many draws; nothing for 0 draws.
std::optional<Interval> extremes_of(const Request& request, std::string_view metric, int draws) {
    if (draws == 0) return std::nullopt;
    const auto names = metric_names(request.story, request.link.scenario.era);
    const auto at = std::find(names.begin(), names.end(), metric) - names.begin();
    Sampler sampler(request.story, request.link.scenario, draws);
    sampler.add_draws(draws);
    const auto values = sampler.metric_draws(static_cast<Index>(at));
    return Interval{*std::min_element(values.begin(), values.end()),
                    *std::max_element(values.begin(), values.end())};
}

}  // namespace

// With --lever or --draws all solutions and their range, else the smallest of a right alone.
int breakeven(const Request& request) {
    const auto& story = request.story;
    const auto metric = metric_of(request, "metric"), equals = metric_of(request, "equals");
    const auto right = option_of(request, "right"), lever = option_of(request, "lever");
    const bool in_full = lever || option_of(request, "draws");
    const auto draws = draws_of(request, break_even_draws);
    if (!metric || !equals || !draws) return misused;
    if (!in_full) {
        const auto index = find_id(story.rights, right.value_or(""));
        if (!index) return unknown_lever(request, "right", right);
        const auto found = break_even(story, request.link.scenario, *index, *metric, *equals);
        return print_line(break_even_json(story, *index, *metric, *equals, found));
    }
    const BreakEvenQuestion question{std::string(*metric), std::string(*equals),
                                     std::string(lever ? *lever : right.value_or(""))};
    const auto answer = break_evens(story, request.link.scenario, question, *draws);
    if (!answer) return unknown_lever(request, lever ? "lever" : "right", lever ? lever : right);
    return print_line(break_evens_json(question, *answer));
}

int bounds(const Request& request) {
    const auto metric = metric_of(request, "metric");
    const auto draws = draws_of(request, 0);
    if (!metric || !draws) return misused;
    const auto found = channelmap::bounds(request.story, request.link.scenario, *metric);
    return print_line(bounds_json(*metric, *found, extremes_of(request, *metric, *draws)));
}

int why(const Request& request) {
    const auto id = option_of(request, "number");
    const auto draws = draws_of(request);
    if (!draws) return misused;
    if (!id)
        return complain("--number is missing: a metric, a node or a ribbon, such as channel.ID, "
                        "buyer.ID>channel.ID or era.ID.");
    const auto& scenario = request.link.scenario;
    const auto answer = channelmap::why(request.story, request.words.words(), scenario,
                                        evaluate(request.story, scenario, *draws), *id);
    if (!answer) return complain(unknown_name("number", *id, {}));
    return print_line(why_json(request.story, request.words.words(), *answer));
}

}  // namespace channelmap::cli
