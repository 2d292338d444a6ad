// A JSON text as plain values, in the order in which they were written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"

namespace channelmap {

struct JsonValue {
    enum class Kind { null, boolean, number, text, list, object };
    Kind kind = Kind::null;
    bool truth = false;
    double number = 0;  // finite
    std::string text;   // valid UTF-8
    std::vector<JsonValue> items;
    std::vector<std::string> keys;  // an object's: keys[i] names items[i]
};

// The value that `text` holds, or nothing with a problem: not JSON (where: "line 3, column 7"), or
// larger or deeper than a story may be. A key that is written twice in an object is a problem too,
// and the first of them counts. Any bytes are safe.
std::optional<JsonValue> read_json(std::string_view text, Problems& problems);

}  // namespace channelmap
