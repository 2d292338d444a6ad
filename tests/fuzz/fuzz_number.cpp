// Any double as a number in texts: what is written reads back, and holds nothing but a number.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

#include "core/base/decimal.h"
#include "core/base/decimal_text.h"
#include "core/base/json_writer.h"
#include "core/parse/json_value.h"
#include "core/scenario/link_text.h"
#include "core/wording/number_text.h"

namespace {

void demand(bool holds) {
    if (!holds) std::abort();
}

void try_number(double value) {
    using namespace channelmap;
    const std::string exact = round_trip_decimal(value);
    demand(std::strtod(exact.c_str(), nullptr) == value);
    demand(exact.find_first_not_of("0123456789.e+-") == std::string::npos);
    JsonWriter json;
    json.number(value);
    Problems problems;
    const auto read = read_json(json.out, problems);
    demand(read && problems.empty() && read->number == value);
    if (std::abs(value) < 1e9) {
        const std::string text = two_decimals(value);
        demand(text.find_first_not_of("0123456789.-") == std::string::npos);
        demand(std::abs(std::strtod(text.c_str(), nullptr) - value) <= 0.0051);
    }
    if (value >= 0 && value <= 1) demand(percent_text(value).ends_with('%'));
    // Any text as a number of a link: written again it is the same.
    const auto number = read_number(exact, 2, 10000);
    if (number.read_as != ReadAs::unreadable) {
        demand(number.units <= 10000);
        const auto again = read_number(link_percent(static_cast<int>(number.units)), 2, 10000);
        demand(again.read_as == ReadAs::exact && again.units == number.units);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    for (; size >= sizeof(double); bytes += sizeof(double), size -= sizeof(double)) {
        double value = 0;
        std::memcpy(&value, bytes, sizeof value);
        if (std::isfinite(value)) try_number(value);
    }
    const auto number =
        channelmap::read_number({reinterpret_cast<const char*>(bytes), size}, 2, 10000);
    demand(number.units <= 10000);
    return 0;
}
