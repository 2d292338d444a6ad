#include "core/wording/date_text.h"

namespace channelmap {

std::string date_text(const Words& words, std::string_view iso) {
    if (iso.empty()) return {};
    const auto number = [&](std::size_t at) {
        return iso[at] == '0' ? iso.substr(at + 1, 1) : iso.substr(at, 2);
    };
    std::string key = "date.month.";
    key += number(5);
    const auto month = say(words, key);
    const auto year = iso.substr(0, 4);
    if (iso.size() < 10) return say(words, "date.month_only", {{"month", month}, {"year", year}});
    return say(words, "date.day", {{"day", number(8)}, {"month", month}, {"year", year}});
}

std::string era_dates(const Words& words, const Era& era) {
    return era.dates.empty() ? date_text(words, era.from) : era.dates;
}

}  // namespace channelmap
