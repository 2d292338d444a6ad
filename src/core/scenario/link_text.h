// The text of a link: what programs do to it undone, and percents with two decimals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace channelmap {

// `text` with %XX, + and the escapes of scripts (\uXXXX, \xXX, %uXXXX) decoded once;
// full-width letters and signs become ordinary ones. A % without two hexadecimal digits after it is
// kept as it is.
std::string decoded(std::string_view text);

// What programs put into a link taken out again: backslashes, characters that nobody sees; markup
// and line breaks become '\n', a long hyphen "-".
std::string tidied(std::string_view text);

// Whether ids have this character: letters, digits, ".", "_" and "-".
bool is_of_id(char c);
// Those of `text`, in lower case.
std::string id_letters(std::string_view text);
// The first and the last run of such characters.
std::string first_id(std::string_view text);
std::string last_id(std::string_view text);

// "vs.era" where something else stands in place of its point ("vs era"); empty for no such name.
std::string versus_id(std::string_view text);

// What a value may have been before something was put into it: without its line breaks, and up to
// the first one.
std::vector<std::string> value_readings(std::string_view value);

// The ids that a value may be meant to say, the likeliest first.
std::vector<std::string> id_readings(std::string_view value);

// Whether `value` says `word`, in whatever letters and with whatever around it.
bool says_word(std::string_view value, std::string_view word);

// A link without the punctuation that a sentence puts behind it.
std::string_view without_debris(std::string_view text);

// How a written number was read.
enum class ReadAs { exact, rounded, below, above, unreadable };

struct WrittenNumber {
    ReadAs read_as = ReadAs::unreadable;
    std::uint64_t units = 0;  // of 10^-decimals; the nearest allowed value unless unreadable
};

// Reads decimal digits with an optional sign and fraction ("57.25", "-3") as a count of
// 10^-decimals from 0 to `most`.
WrittenNumber read_decimal(std::string_view text, std::size_t decimals, std::uint64_t most);

// The same for a number as people write it and programs leave it: with a decimal comma, a percent
// sign, and whatever is neither letter nor digit around it. Unreadable where other digits or
// letters might belong to it ("9 9", "4½", "4O").
WrittenNumber read_number(std::string_view value, std::size_t decimals, std::uint64_t most);

// "40", "40.5", "0.05": hundredths of a percent as a link writes them.
std::string link_percent(int basis_points);

}  // namespace channelmap
