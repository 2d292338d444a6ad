// The parts of a story that the page adds, in the order in which they must be read.
#pragma once

#include "core/parse/story_reader.h"
#include "core/story/story.h"

namespace channelmap {

void read_facts(Reader& reader, const Place& root, Story& story);
void read_heading(Reader& reader, const Place& root, Story& story);
void read_moments(Reader& reader, const Place& root, Story& story);
void read_words(Reader& reader, const Place& root, Story& story);
void read_hosts(Reader& reader, const Place& root, Story& story);
void read_order(Reader& reader, const Place& root, Story& story);
void read_levers(Reader& reader, const Place& root, Story& story);
void read_renamed(Reader& reader, const Place& root, Story& story);
void read_presets(Reader& reader, const Place& root, Story& story);

}  // namespace channelmap
