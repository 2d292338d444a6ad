#include <cmath>

#include "core/compare.h"
#include "core/json_fields.h"
#include "core/numbers.h"

namespace channelmap {
namespace {

std::string whole_of(double parts) {
    return whole_text(static_cast<int>(std::lround(parts)), parts);
}

void add(JsonWriter& json, const Words& words, const Change& change) {
    json.open('{');
    put(json, "id", change.id);
    put(json, "label", change.label);
    put(json, "before", change.before);
    put(json, "after", change.after);
    put(json, "before_text", whole_of(change.before));
    put(json, "after_text", whole_of(change.after));
    put(json, "text", signed_text(change.whole));
    put(json, "range_text", range_text(words, change));
    put_flag(json, "claimed", change.claimed);
    if (change.difference.has_range) {
        put(json, "p5", change.difference.range.p5);
        put(json, "p50", change.difference.range.p50);
        put(json, "p95", change.difference.range.p95);
    }
    json.close('}');
}

}  // namespace

std::string comparison_json(const Words& words, const Comparison& comparison) {
    constexpr std::string_view tones[] = {"plain", "range", "unmet"};
    JsonWriter json;
    json.open('{');
    put(json, "baseline", comparison.baseline);
    put_flag(json, "second", comparison.second);
    json.key("sentence");
    json.open('[');
    for (const auto& phrase : comparison.sentence) {
        json.open('{');
        put(json, "text", phrase.text);
        put(json, "tone", tones[static_cast<int>(phrase.tone)]);
        json.close('}');
    }
    json.close(']');
    json.key("items");
    json.open('[');
    for (const auto& change : comparison.changes) add(json, words, change);
    json.close(']');
    json.close('}');
    return json.out;
}

}  // namespace channelmap
