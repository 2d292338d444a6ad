#include "core/base/iso_date.h"

namespace channelmap {
namespace {

bool has_shape(std::string_view text, std::string_view shape) {
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (shape[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i]) return false;
    return true;
}

int number_at(std::string_view text, std::size_t from, std::size_t count) {
    int number = 0;
    for (const char digit : text.substr(from, count)) number = number * 10 + (digit - '0');
    return number;
}

std::string digits(int number, std::size_t width) {
    const std::string text = std::to_string(number);
    return std::string(width - text.size(), '0') + text;
}

int days_in_month(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

bool is_iso_month(std::string_view text) {
    if (!has_shape(text, "0000-00")) return false;
    const int month = number_at(text, 5, 2);
    return month >= 1 && month <= 12;
}

bool is_iso_day(std::string_view text) {
    if (!has_shape(text, "0000-00-00") || !is_iso_month(text.substr(0, 7))) return false;
    const int day = number_at(text, 8, 2);
    return day >= 1 && day <= days_in_month(number_at(text, 0, 4), number_at(text, 5, 2));
}

int day_number(std::string_view date) {
    if (date.size() < 10) return 0;
    // Years begin in March, so that the leap day comes last; 400 of them always have 146,097 days.
    const int month = number_at(date, 5, 2), year = number_at(date, 0, 4) - (month <= 2);
    const int century = year / 400, in_century = year - century * 400;
    const int day_of_year =
        (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + number_at(date, 8, 2) - 1;
    return century * 146097 + in_century * 365 + in_century / 4 - in_century / 100 + day_of_year -
           719468;
}

std::string day_before(std::string_view date) {
    int year = number_at(date, 0, 4), month = number_at(date, 5, 2), day = number_at(date, 8, 2);
    if (--day == 0) {
        if (--month == 0) month = 12, --year;
        if (year < 0) return std::string(date);
        day = days_in_month(year, month);
    }
    return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2);
}

}  // namespace channelmap
