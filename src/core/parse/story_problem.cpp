#include "core/parse/story_problem.h"

#include <utility>

namespace channelmap {

void add_story_problem(Problems& problems, std::string where, std::string_view what) {
    problems.push_back({std::move(where), std::string(what)});
}

}  // namespace channelmap
