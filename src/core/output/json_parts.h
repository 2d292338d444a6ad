// Pieces of JSON that several outputs share.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/base/json_fields.h"
#include "core/graphics/geometry.h"
#include "core/model/flow.h"
#include "core/wording/phrase.h"

namespace channelmap {

// {"central", "p5", "p95"}; no percentiles without a range.
void put_estimate(JsonWriter& json, std::string_view name, const Estimate& estimate);

// "p5", "p50" and "p95" as fields of the object at hand.
void put_percentiles(JsonWriter& json, const Range& range);

// {"x", "y", "w", "h"} in CSS pixels, as the text's root, an item or a field's value.
void put_sides(JsonWriter& json, const Box& box);

// [{"text", "tone"}]; tone is plain, range or unmet.
void put_phrases(JsonWriter& json, std::string_view name, const std::vector<Phrase>& phrases);

}  // namespace channelmap
