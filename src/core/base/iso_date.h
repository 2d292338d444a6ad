// Days and months as ISO 8601 writes them.
#pragma once

#include <string>
#include <string_view>

namespace channelmap {

bool is_iso_day(std::string_view text);    // "2026-04-12", and there is such a day
bool is_iso_month(std::string_view text);  // "2026-04"

// Days since 1970-01-01 of an ISO day; 0 for a shorter text.
int day_number(std::string_view date);

// The day before an ISO day after 0000-01-01.
std::string day_before(std::string_view date);

}  // namespace channelmap
