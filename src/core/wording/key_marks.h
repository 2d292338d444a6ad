// The marks that the key explains.
#pragma once

#include <string_view>
#include <vector>

#include "core/story/story.h"

namespace channelmap {

// The last two show only while the map has such marks; they keep their room.
enum class KeyMark {
    reported,
    preview,
    assumed,
    range,
    announced,
    unknown,
    barred,
    hairline,
    before
};

// Those that some era or scenario of the story can have, in the order of the key.
std::vector<KeyMark> key_marks_of(const Story& story);

// The key of its words.
std::string_view word_of(KeyMark mark);

}  // namespace channelmap
