// The article of a story's folder: what it asks of the model, and which eras, presets and numbers
// it names.
#pragma once

#include <string>
#include <string_view>

#include "core/review/finding.h"
#include "core/story/story.h"

namespace channelmap {

// What can't be filled or shown: an era, preset, metric or flow that the story doesn't have, in
// [[…]], in the address of an embed (data-channel-map, its `steps` too), in data-set, data-step and
// data-highlight. `file` is the article's name; any bytes are safe.
Findings review_article(const Story& story, std::string_view html, const std::string& file);

}  // namespace channelmap
