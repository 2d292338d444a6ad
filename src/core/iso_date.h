// Days and months as ISO 8601 writes them.
#pragma once

#include <string>
#include <string_view>

namespace channelmap {

bool is_iso_day(std::string_view text);    // "2026-04-12", and there is such a day
bool is_iso_month(std::string_view text);  // "2026-04"

// The day before an ISO day after 0000-01-01.
std::string day_before(std::string_view day);

}  // namespace channelmap
