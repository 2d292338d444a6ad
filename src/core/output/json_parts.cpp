#include "core/output/json_parts.h"

namespace channelmap {

void put_estimate(JsonWriter& json, std::string_view name, const Estimate& estimate) {
    const auto object = json.object(name);
    put(json, "central", estimate.central);
    if (!estimate.has_range) return;
    put(json, "p5", estimate.range.p5);
    put(json, "p95", estimate.range.p95);
}

void put_percentiles(JsonWriter& json, const Range& range) {
    put(json, "p5", range.p5);
    put(json, "p50", range.p50);
    put(json, "p95", range.p95);
}

void put_sides(JsonWriter& json, const Box& box) {
    const auto object = json.object();
    put(json, "x", box.x);
    put(json, "y", box.y);
    put(json, "w", box.w);
    put(json, "h", box.h);
}

void put_phrases(JsonWriter& json, std::string_view name, const std::vector<Phrase>& phrases) {
    constexpr std::string_view tones[] = {"plain", "range", "unmet"};
    const auto list = json.list(name);
    for (const Phrase& phrase : phrases) {
        const auto object = json.object();
        put(json, "text", phrase.text);
        put(json, "tone", tones[static_cast<int>(phrase.tone)]);
    }
}

}  // namespace channelmap
