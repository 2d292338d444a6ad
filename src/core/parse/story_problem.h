// What is wrong with a story, added to the problems. In the page platform/web_stubs.cpp replaces
// it: the build has checked the story there, so all sentences that say what to mend stay out.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.h"

namespace channelmap {

void add_story_problem(Problems& problems, std::string where, std::string_view what);

}  // namespace channelmap
