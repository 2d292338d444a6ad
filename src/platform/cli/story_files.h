// A story's folder on disk: DIR/story.json and what may stand beside it.
#pragma once

#include <optional>
#include <string>

#include "core/review/review.h"

namespace channelmap::cli {

// All bytes of a file, or of the standard input for "-".
std::optional<std::string> read_file(const std::string& path);

// Where the story is that a command names: the file itself, or story.json of a folder.
std::string story_path_of(const std::string& path);

// The story with article.html and words.*.json of its folder, where the file is called story.json;
// any other file stands alone. Nothing where the story can't be read.
std::optional<StoryFiles> read_story_files(const std::string& named);

// The folder "fonts" beside the story that a command names, which nothing uses; nothing where there
// is none.
std::optional<std::string> fonts_folder(const std::string& named);

}  // namespace channelmap::cli
