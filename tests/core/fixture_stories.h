// Stories as newsrooms bring them, for the layout: as large as the program promises to hold, and
// one whose flows are given.
#pragma once

#include "core/story/story.h"

namespace channelmap::sample {

// 8 groups of buyers, 8 sellers, 12 products, 8 eras, 5 rights, labels of 30 letters.
Story large_story();

// 5 sources, 4 channels, 7 uses, 3 eras, with and without ranges, some demand unmet.
Story given_story();

}  // namespace channelmap::sample
