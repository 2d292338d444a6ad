// `channelmap new DIR`: a small whole story to begin with.
#pragma once

#include <string>

namespace channelmap::cli {

// Writes story.json, which builds as it is, and story.schema.json, by which editors complete it,
// into the folder, which is made where there is none. `failed` where it holds a story already or
// can't be written.
int write_new_story(const std::string& folder);

}  // namespace channelmap::cli
