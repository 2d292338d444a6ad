// The outline as JSON for the page, with where each control stands on the canvas.
#include <utility>

#include "app/app.h"
#include "app/json_box.h"
#include "core/json_fields.h"

namespace channelmap {
namespace {

void add(JsonWriter& json, const Estimate& estimate) {
    json.open('{');
    put(json, "central", estimate.central);
    if (estimate.has_range) {
        put(json, "p5", estimate.range.p5);
        put(json, "p95", estimate.range.p95);
    }
    json.close('}');
}

void add_result(JsonWriter& json, const Outline& outline) {
    constexpr std::string_view tones[] = {"plain", "range", "unmet"};
    json.key("result");
    json.open('[');
    for (const Phrase& phrase : outline.result) {
        json.open('{');
        put(json, "text", phrase.text);
        put(json, "tone", tones[static_cast<int>(phrase.tone)]);
        json.close('}');
    }
    json.close(']');
}

void add_eras(JsonWriter& json, const Outline& outline, const CanvasLayout& places) {
    json.key("eras");
    json.open('[');
    for (std::size_t i = 0; i < outline.eras.size(); ++i) {
        const EraStep& era = outline.eras[i];
        json.open('{');
        put(json, "id", era.id);
        put(json, "label", era.label);
        put(json, "dates", era.dates);
        put_flag(json, "chosen", era.chosen);
        json.key("unmet");
        add(json, era.unmet);
        put(json, "unmet_text", era.unmet_text);
        put_box(json, "rect", i < places.eras.size() ? places.eras[i] : Box{});
        json.close('}');
    }
    json.close(']');
}

void add_presets(JsonWriter& json, const Outline& outline, const CanvasLayout& places) {
    json.key("presets");
    json.open('[');
    for (std::size_t i = 0; i < outline.presets.size(); ++i) {
        const Choice& preset = outline.presets[i];
        json.open('{');
        put(json, "id", preset.id);
        put(json, "label", preset.label);
        put(json, "note", preset.note);
        put(json, "query", preset.query);
        put_flag(json, "chosen", preset.chosen);
        put_box(json, "rect", i < places.presets.size() ? places.presets[i] : Box{});
        json.close('}');
    }
    json.close(']');
}

void add_lever(JsonWriter& json, const Lever& lever, const Box& rect) {
    constexpr std::string_view kinds[] = {"right", "rollout", "input"};
    constexpr std::string_view bases[] = {"reported", "derived", "assumption"};
    json.open('{');
    put(json, "id", lever.id);
    put(json, "label", lever.label);
    put(json, "kind", kinds[static_cast<int>(lever.kind)]);
    put(json, "value", lever.value);
    put(json, "low", lever.low);
    put(json, "high", lever.high);
    put(json, "reported", lever.reported);
    put_flag(json, "has_range", lever.has_range);
    put_flag(json, "fixed", lever.fixed);
    put_flag(json, "enabled", lever.enabled);
    put(json, "basis", bases[static_cast<int>(lever.basis)]);
    put(json, "value_text", lever.value_text);
    put(json, "basis_text", lever.basis_text);
    put(json, "note", lever.note);
    put_box(json, "rect", rect);
    json.close('}');
}

void add_nodes(JsonWriter& json, std::string_view key, const std::vector<OutlineNode>& nodes) {
    constexpr std::string_view columns[] = {"buyer", "seller", "product", "unmet"};
    json.key(key);
    json.open('[');
    for (const OutlineNode& node : nodes) {
        json.open('{');
        put(json, "id", node.id);
        put(json, "label", node.label);
        put(json, "short_label", node.short_label);
        put(json, "column", columns[static_cast<int>(node.column)]);
        json.key("value");
        add(json, node.value);
        put(json, "note", node.note);
        json.close('}');
    }
    json.close(']');
}

void add_flows(JsonWriter& json, const Outline& outline) {
    json.key("flows");
    json.open('[');
    for (const OutlineFlow& flow : outline.flows) {
        json.open('{');
        put(json, "from", flow.from);
        put(json, "to", flow.to);
        json.key("value");
        add(json, flow.value);
        put(json, "status", flow.status);
        put(json, "note", flow.note);
        json.close('}');
    }
    json.close(']');
}

void add_row(JsonWriter& json, const std::vector<std::string>& cells) {
    json.open('[');
    for (const std::string& cell : cells) json.text(cell);
    json.close(']');
}

void add_table(JsonWriter& json, const OutlineTable& table) {
    json.key("table");
    json.open('{');
    put(json, "caption", table.caption);
    json.key("columns");
    add_row(json, table.columns);
    json.key("rows");
    json.open('[');
    for (const auto& row : table.rows) add_row(json, row);
    json.close(']');
    json.close('}');
}

}  // namespace

std::string App::outline_json() const {
    const Documented documented =
        documented_of(story_, english_words(), now_.scenario, map_.target);
    JsonWriter json;
    json.open('{');
    put(json, "title", outline_.title);
    put(json, "query", query());
    json.key("era");
    json.open('{');
    put(json, "id", outline_.era_id);
    put(json, "label", outline_.era_label);
    put(json, "dates", outline_.era_dates);
    put(json, "note", outline_.era_note);
    json.close('}');
    put_flag(json, "historical", outline_.historical);
    put(json, "height", places_.height);
    put(json, "seed", static_cast<double>(now_.scenario.seed));
    put(json, "draws", flow_.draws);
    put_flag(json, "settled", !before_drag_);
    add_result(json, outline_);
    add_eras(json, outline_, places_);
    add_presets(json, outline_, places_);
    json.key("levers");
    json.open('[');
    for (std::size_t i = 0; i < outline_.levers.size(); ++i)
        add_lever(json, outline_.levers[i],
                  i < places_.levers.size() ? places_.levers[i].box : Box{});
    json.close(']');
    add_nodes(json, "nodes", outline_.nodes);
    add_flows(json, outline_);
    add_nodes(json, "hosting", outline_.hosting);
    json.key("metrics");
    json.open('{');
    for (const auto& metric : outline_.metrics) {
        json.key(metric.name);
        add(json, metric.value);
    }
    json.close('}');
    add_table(json, outline_.table);
    put_box(json, "bay", places_.bay);
    json.key("changes");
    json.out += comparison_json(english_words(), comparison_);
    add_inquiry(json, documented);
    json.close('}');
    return std::move(json.out);
}

}  // namespace channelmap
