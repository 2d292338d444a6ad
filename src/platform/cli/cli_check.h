// `channelmap check`: all that is wrong with a story's folder.
#pragma once

#include <string_view>

namespace channelmap::cli {

struct CheckOptions {
    std::string_view path;
    std::string_view today;  // an ISO day, or empty
    bool json = false;
    bool layout = false;  // lays the story out at several widths, too
};

// One line a finding, errors first, and how many there are; or all of it as JSON. `failed` where
// there is an error; a warning alone is `done`.
int check(const CheckOptions& options);

}  // namespace channelmap::cli
