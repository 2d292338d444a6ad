// Days and months as readers read them.
#pragma once

#include <string>
#include <string_view>

#include "core/wording/words.h"

namespace channelmap {

// "22 November 2026" of an ISO day, "November 2026" of an ISO month; empty of an empty text.
std::string date_text(const Words& words, std::string_view iso);

}  // namespace channelmap
