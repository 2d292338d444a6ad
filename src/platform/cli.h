// What the commands of `channelmap` share. A new command is a function here and a row in
// cli_main.cpp.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/scenario.h"
#include "core/story.h"

namespace channelmap::cli {

// "--draws 200", or "--csv" alone.
struct Option {
    std::string_view name;  // without the dashes
    std::string_view value;
};

// What a command works on: the story was read without problems, the query's notices were told.
struct Request {
    Story story;
    Link link;
    std::vector<Option> options;
};

inline constexpr int done = 0, failed = 1, misused = 2;  // exit codes

std::optional<std::string_view> option_of(const Request& request, std::string_view name);
bool has_flag(const Request& request, std::string_view name);

// A whole number within the bounds from an option; nothing, with a complaint, when it isn't one.
std::optional<int> whole_number_of(const Request& request, std::string_view name, int otherwise,
                                   int least, int most);

int complain(std::string_view what);    // to the error stream; returns `misused`
int print_line(std::string_view text);  // to the output; returns `done`

}  // namespace channelmap::cli
