// A story's folder on disk: DIR/story.json and what may stand beside it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/fonts/story_fonts.h"
#include "core/review/review.h"

namespace channelmap::cli {

// A story is smaller by far; some files have no end (/dev/zero).
inline constexpr std::size_t most_file_bytes = std::size_t{64} * 1024 * 1024;

// All bytes of a file, or of the standard input for "-". Nothing where it can't be read, or is
// larger than most_file_bytes.
std::optional<std::string> read_file(const std::string& path);

// Where the story is that a command names: the file itself, or story.json of a folder.
std::string story_path_of(const std::string& path);

// The story with article.html and words.*.json of its folder, where the file is called story.json;
// any other file stands alone. Nothing where the story can't be read.
std::optional<StoryFiles> read_story_files(const std::string& named);

// The folder "fonts" beside the story that a command names; nothing where there is none.
std::optional<FontFolder> read_font_folder(const std::string& named);

// The two files of fonts in this folder, with this name for what is told of them.
FontFolder read_font_files(const std::string& folder);

// From now on everything is laid out and drawn in these fonts.
void set_in(const StoryFonts& fonts);

}  // namespace channelmap::cli
