#include "core/output/outline_json.h"

#include <algorithm>

#include "core/output/compare_json.h"
#include "core/output/json_parts.h"
#include "core/wording/number_label.h"
#include "core/wording/number_text.h"

namespace channelmap {
namespace {

// {"x", "y", "w", "h"}, or null for a box without a size.
void put_box(JsonWriter& json, std::string_view name, const Box& box) {
    json.key(name);
    if (box.w <= 0 || box.h <= 0) return json.null();
    put_sides(json, box);
}

Box box_at(const std::vector<Box>& boxes, std::size_t at) {
    return at < boxes.size() ? boxes[at] : Box{};
}

void add_era(JsonWriter& json, const Outline& outline) {
    const auto object = json.object("era");
    put(json, "id", outline.era_id);
    put(json, "label", outline.era_label);
    put(json, "dates", outline.era_dates);
    put(json, "note", outline.era_note);
}

void add_eras(JsonWriter& json, const Outline& outline, const CanvasBoxes& canvas) {
    const auto list = json.list("eras");
    for (std::size_t i = 0; i < outline.eras.size(); ++i) {
        const OutlineEra& era = outline.eras[i];
        const auto object = json.object();
        put(json, "id", era.id);
        put(json, "label", era.label);
        put(json, "dates", era.dates);
        put_flag(json, "chosen", era.chosen);
        put_estimate(json, "unmet", era.unmet);
        put(json, "unmet_text", era.unmet_text);
        put_box(json, "rect", box_at(canvas.eras, i));
    }
}

void add_presets(JsonWriter& json, const Outline& outline, const CanvasBoxes& canvas) {
    const auto list = json.list("presets");
    for (std::size_t i = 0; i < outline.presets.size(); ++i) {
        const OutlinePreset& preset = outline.presets[i];
        const auto object = json.object();
        put(json, "id", preset.id);
        put(json, "label", preset.label);
        put(json, "note", preset.note);
        put(json, "query", preset.query);
        put_flag(json, "chosen", preset.chosen);
        put_box(json, "rect", box_at(canvas.presets, i));
    }
}

void add_lever(JsonWriter& json, const Lever& lever, const Box& box) {
    constexpr std::string_view kinds[] = {"right", "rollout", "input"};
    constexpr std::string_view bases[] = {"reported", "derived", "assumption"};
    const auto object = json.object();
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
    put_box(json, "rect", box);
}

void add_levers(JsonWriter& json, const Outline& outline, const CanvasBoxes& canvas) {
    const auto list = json.list("levers");
    for (std::size_t i = 0; i < outline.levers.size(); ++i)
        add_lever(json, outline.levers[i], box_at(canvas.levers, i));
}

void add_nodes(JsonWriter& json, std::string_view name, const std::vector<OutlineNode>& nodes) {
    constexpr std::string_view columns[] = {"buyer", "seller", "product", "unmet"};
    const auto list = json.list(name);
    for (const OutlineNode& node : nodes) {
        const auto object = json.object();
        put(json, "id", node.id);
        put(json, "label", node.label);
        put(json, "column", columns[static_cast<int>(node.column)]);
        put_estimate(json, "value", node.value);
        put(json, "note", node.note);
    }
}

void add_flows(JsonWriter& json, const Outline& outline) {
    const auto list = json.list("flows");
    for (const OutlineFlow& flow : outline.flows) {
        const auto object = json.object();
        put(json, "from", flow.from);
        put(json, "to", flow.to);
        put_estimate(json, "value", flow.value);
        put(json, "status", flow.status);
        put(json, "note", flow.note);
    }
}

void add_metrics(JsonWriter& json, const Story& story, const Outline& outline) {
    {
        const auto object = json.object("metrics");
        for (const auto& metric : outline.metrics) put_estimate(json, metric.name, metric.value);
    }
    const auto object = json.object("metric_texts");
    for (const auto& metric : outline.metrics) {
        const double parts = per_hundred(story, metric.value.central);
        const int whole = whole_of(parts);
        const auto texts = json.object(metric.name);
        put(json, "value", whole_text(whole, parts));
        put(json, "range", range_text(story, metric.value, whole));
    }
}

void add_texts(JsonWriter& json, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) json.text(text);
}

void add_table(JsonWriter& json, const OutlineTable& table) {
    const auto object = json.object("table");
    put(json, "caption", table.caption);
    {
        const auto columns = json.list("columns");
        add_texts(json, table.columns);
    }
    const auto rows = json.list("rows");
    for (const auto& row : table.rows) {
        const auto cells = json.list();
        add_texts(json, row);
    }
}

void add_sensitivity(JsonWriter& json, const Sensitivity& sensitivity) {
    const auto object = json.object("sensitivity");
    put(json, "metric", sensitivity.metric);
    put(json, "label", sensitivity.label);
    put(json, "central", sensitivity.central);
    put(json, "central_text", sensitivity.central_text);
    put(json, "axis_low", sensitivity.axis_low);
    put(json, "axis_high", sensitivity.axis_high);
    const auto rows = json.list("rows");
    for (const auto& row : sensitivity.rows) {
        const auto item = json.object();
        put(json, "input", row.input);
        put(json, "label", row.label);
        put(json, "at_low", row.at_low);
        put(json, "at_high", row.at_high);
        put(json, "low_text", row.low_text);
        put(json, "high_text", row.high_text);
    }
}

void add_break_even(JsonWriter& json, const Questions& questions) {
    json.key("question");
    if (!questions.break_even) return json.null();
    const auto object = json.object();
    put(json, "metric", questions.break_even->metric);
    put(json, "equals", questions.break_even->equals);
    put(json, "lever", questions.break_even->lever);
    put(json, "sentence", questions.answer_sentence);
    const auto at = json.list("at");
    if (questions.answer)
        for (const auto& point : questions.answer->at) json.number(point.strength);
}

void add_documented(JsonWriter& json, const Documented* documented) {
    const auto object = json.object("documented");
    put_flag(json, "only", documented != nullptr);
    if (!documented) return;
    put(json, "numbers", documented->numbers);
    put(json, "known", static_cast<double>(documented->ids.size()));
    put(json, "sentence", documented->sentence);
}

// Where a node is pressed.
Box box_of(const Layout& layout, const LayoutNode& node) {
    if (node.kind == NodeKind::unmet) return layout.unmet_bar.value_or(Box{});
    return node.shop                                ? *node.shop
           : node.in_bar.h > 0 && node.in_bar.w > 0 ? node.in_bar
                                                    : node.out_bar;
}

// A small rectangle on the ribbon's centre line.
Box box_of(const Ribbon& ribbon) {
    const Point middle = point_at(ribbon.curve, .5f);
    const float half = std::max(8.f, ribbon.width / 2);
    return {middle.x - 16, middle.y - half, 32, 2 * half};
}

struct NumberList {
    JsonWriter& json;
    const OutlineSource& source;

    void add(const std::string& id, const Estimate& in_parts, Box box) {
        const Story& story = source.story;
        const int whole = whole_of(in_parts.central);
        const Estimate in_demand = scaled(in_parts, story.demand / 100);
        const auto range = bracketed_range(story, in_demand, whole);
        const auto value = whole_text(whole, in_parts.central);
        const auto object = json.object();
        put(json, "id", id);
        put(json, "label", number_label(story, source.words, id));
        put(json, "text", range.empty() ? value : value + " " + range);
        if (source.documented) put_flag(json, "documented", source.documented->holds(id));
        if (source.canvas) {
            box.x += source.canvas->map.x;
            box.y += source.canvas->map.y;
        }
        put_box(json, "rect", source.canvas ? box : Box{});
    }
};

// The map's numbers in reading order: nodes, then ribbons.
void add_numbers(JsonWriter& json, const OutlineSource& source) {
    NumberList numbers{json, source};
    const auto list = json.list("numbers");
    for (const auto& node : source.map.nodes)
        numbers.add(node.id, node.value, box_of(source.map, node));
    for (const auto& ribbon : source.map.ribbons)
        if (has_volume(ribbon.mark) && ribbon.value.central > 0)
            numbers.add(ribbon.id, ribbon.value, box_of(ribbon));
}

void add_metric_labels(JsonWriter& json, const OutlineSource& source) {
    const auto object = json.object("metric_labels");
    for (const auto& metric : source.outline.metrics)
        put(json, metric.name, number_label(source.story, source.words, metric.name));
}

void add(JsonWriter& json, const OutlineSource& source) {
    const Outline& outline = source.outline;
    const CanvasBoxes no_canvas, &canvas = source.canvas ? *source.canvas : no_canvas;
    const auto object = json.object();
    put(json, "title", outline.title);
    put(json, "query", source.query);
    add_era(json, outline);
    put_flag(json, "historical", outline.historical);
    put(json, "height", canvas.height);
    put(json, "seed", static_cast<double>(source.scenario.seed));
    put(json, "draws", source.flow.draws);
    put_flag(json, "settled", source.settled);
    put_phrases(json, "result", outline.result);
    add_eras(json, outline, canvas);
    add_presets(json, outline, canvas);
    add_levers(json, outline, canvas);
    add_nodes(json, "nodes", outline.nodes);
    add_flows(json, outline);
    add_nodes(json, "hosting", outline.hosting);
    add_metrics(json, source.story, outline);
    add_table(json, outline.table);
    put_box(json, "bay", canvas.inset);
    json.key("changes");
    json.out += comparison_json(source.words, source.comparison);
    add_sensitivity(json, source.questions.sensitivity);
    add_break_even(json, source.questions);
    add_documented(json, source.documented);
    add_numbers(json, source);
    add_metric_labels(json, source);
}

}  // namespace

std::string step_json(const Outline& outline, const std::string& query, Index lever,
                      const Box& box) {
    JsonWriter json;
    {
        const auto object = json.object();
        put(json, "query", query);
        put_phrases(json, "result", outline.result);
        json.key("lever");
        add_lever(json, outline.levers[lever], box);
    }
    return std::move(json.out);
}

std::string outline_json(const OutlineSource& source) {
    JsonWriter json;
    add(json, source);
    return std::move(json.out);
}

}  // namespace channelmap
