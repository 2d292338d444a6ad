// The parts of a story that the model needs, in the order in which they must be read: later ones
// refer to earlier ones.
#pragma once

#include "core/parse/story_reader.h"
#include "core/story/story.h"

namespace channelmap {

void read_inputs(Reader& reader, const Place& root, Story& story);
void read_channels(Reader& reader, const Place& root, Story& story);
void read_products(Reader& reader, const Place& root, Story& story);
void read_platforms(Reader& reader, const Place& root, Story& story);
void read_rights(Reader& reader, const Place& root, Story& story);

}  // namespace channelmap
