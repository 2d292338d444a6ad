#include "platform/cli/cli.h"

#include <charconv>
#include <cstdio>
#include <string>

#include "core/base/spelling.h"
#include "core/model/market.h"

namespace channelmap::cli {
namespace {

constexpr int most_draws = 1'000'000;

}  // namespace

std::optional<std::string_view> option_of(const Request& request, std::string_view name) {
    for (const auto& option : request.options)
        if (option.name == name) return option.value;
    return std::nullopt;
}

bool has_flag(const Request& request, std::string_view name) {
    return option_of(request, name).has_value();
}

std::optional<int> whole_number_of(const Request& request, std::string_view name, int otherwise,
                                   int least, int most) {
    const auto text = option_of(request, name);
    if (!text) return otherwise;
    int number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error == std::errc() && end == text->data() + text->size() && number >= least &&
        number <= most)
        return number;
    complain("--" + std::string(name) + " takes a whole number from " + std::to_string(least) +
             " to " + std::to_string(most) + ".");
    return std::nullopt;
}

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

int complain(std::string_view what) {
    std::fwrite(what.data(), 1, what.size(), stderr);
    std::fputc('\n', stderr);
    return misused;
}

int print_line(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
    return done;
}

}  // namespace channelmap::cli
