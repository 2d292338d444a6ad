// The marks that the map's key explains.
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

// The marks that a map of this story may have, in the order of KeyMark.
std::vector<KeyMark> key_marks_of(const Story& story);

// The key of its sentence in assets/words.en.json.
std::string_view word_of(KeyMark mark);

}  // namespace channelmap
