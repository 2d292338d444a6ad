// Days and months as readers read them.
#pragma once

#include <string>
#include <string_view>

#include "core/story/story.h"
#include "core/wording/words.h"

namespace channelmap {

// "22 November 2026" of an ISO day, "November 2026" of an ISO month; empty of an empty text.
std::string date_text(const Words& words, std::string_view iso);

// When an era was, as the story says it, or else its first day.
std::string era_dates(const Words& words, const Era& era);

}  // namespace channelmap
