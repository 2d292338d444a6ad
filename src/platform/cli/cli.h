// What the commands of `channelmap` share. A new command is a function here and a row in
// cli_main.cpp.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/sampling/evaluate.h"
#include "core/scenario/link.h"
#include "core/scenario/scenario.h"
#include "core/story/story.h"
#include "core/wording/story_words.h"

namespace channelmap::cli {

// "--draws 200", or "--csv" alone.
struct Option {
    std::string_view name;  // without the dashes
    std::string_view value;
};

// What a command works on: the story had no problems, and the notices about the query are printed.
struct Request {
    Story story;
    StoryWords words;
    Link link;
    std::vector<Option> options;
};

inline constexpr int done = 0, failed = 1, misused = 2;  // exit codes

std::optional<std::string_view> option_of(const Request& request, std::string_view name);
bool has_flag(const Request& request, std::string_view name);

// A whole number within the bounds from an option; nothing, with a complaint, when it isn't one.
std::optional<int> whole_number_of(const Request& request, std::string_view name, int otherwise,
                                   int least, int most);

// The metric that an option names; nothing, with a complaint, when the era has none of that name.
std::optional<std::string_view> metric_of(const Request& request, std::string_view option);

// `--draws`, or as many as a settled picture shows; nothing, with a complaint, for what isn't one.
std::optional<int> draws_of(const Request& request, int otherwise = settled_draws);

int complain(std::string_view what);    // to the error stream; returns `misused`
int print_line(std::string_view text);  // to the output; returns `done`

}  // namespace channelmap::cli
