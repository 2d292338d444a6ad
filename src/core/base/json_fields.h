// The fields of a JSON object, name and value in one call.
#pragma once

#include <string_view>

#include "core/base/json_writer.h"

namespace channelmap {

inline void put(JsonWriter& json, std::string_view name, std::string_view value) {
    json.key(name);
    json.text(value);
}

inline void put(JsonWriter& json, std::string_view name, double value) {
    json.key(name);
    json.number(value);
}

inline void put_flag(JsonWriter& json, std::string_view name, bool value) {
    json.key(name);
    json.out += value ? "true" : "false";
}

}  // namespace channelmap
