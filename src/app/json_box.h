// A place on the canvas as the page reads it.
#pragma once

#include "core/geometry.h"
#include "core/json_fields.h"

namespace channelmap {

// {"x", "y", "w", "h"} in CSS pixels, or null for a box without a size.
inline void put_box(JsonWriter& json, std::string_view name, const Box& box) {
    json.key(name);
    if (box.w <= 0 || box.h <= 0) return json.null();
    json.open('{');
    put(json, "x", box.x);
    put(json, "y", box.y);
    put(json, "w", box.w);
    put(json, "h", box.h);
    json.close('}');
}

}  // namespace channelmap
