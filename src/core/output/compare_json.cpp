#include "core/output/compare_json.h"

#include "core/compare/compare.h"
#include "core/output/json_parts.h"
#include "core/wording/number_text.h"

namespace channelmap {
namespace {

void add(JsonWriter& json, const Words& words, const Change& change) {
    const auto object = json.object();
    put(json, "id", change.id);
    put(json, "label", change.label);
    put(json, "before", change.before);
    put(json, "after", change.after);
    put(json, "before_text", whole_text(change.before));
    put(json, "after_text", whole_text(change.after));
    put(json, "text", signed_text(change.rounded));
    put(json, "range_text", range_text(words, change));
    put_flag(json, "claimed", change.claimed);
    if (change.difference.has_range) put_percentiles(json, change.difference.range);
}

void add(JsonWriter& json, const Words& words, const Comparison& comparison) {
    const auto object = json.object();
    put(json, "baseline", comparison.baseline);
    put_flag(json, "second", comparison.second);
    put_phrases(json, "sentence", comparison.sentence);
    const auto items = json.list("items");
    for (const auto& change : comparison.changes) add(json, words, change);
}

}  // namespace

std::string comparison_json(const Words& words, const Comparison& comparison) {
    JsonWriter json;
    add(json, words, comparison);
    return std::move(json.out);
}

}  // namespace channelmap
