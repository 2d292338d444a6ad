// The text of a link: keys and values, and percents with two decimals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace channelmap {

struct LinkPair {
    std::string key;
    std::string value;
};

// The pairs of "?a=1&b=2", with %XX and + decoded. What programs do to a link on its way is undone:
// "amp;" left behind, a whole link encoded again (up to three times), characters put in that nobody
// sees, hyphens made longer, another query or hash put at its end. Any bytes are safe.
std::vector<LinkPair> split_link(std::string_view text);

// A value without the punctuation that a sentence put behind its link, and without the "3D" that
// mail leaves of an equals sign.
std::string_view without_debris(std::string_view value);

// How a written number could be taken.
enum class Taken { exact, rounded, below, above, unreadable };

struct WrittenNumber {
    Taken taken = Taken::unreadable;
    std::uint64_t units = 0;  // of 10^-decimals; the nearest allowed value unless unreadable
};

// Reads decimal digits with an optional sign and fraction ("57.25", "-3") as a count of
// 10^-decimals from 0 to `most`.
WrittenNumber read_decimal(std::string_view text, std::size_t decimals, std::uint64_t most);

// "40", "40.5", "0.05": hundredths of a percent as a link writes them.
std::string link_percent(int basis_points);

}  // namespace channelmap
