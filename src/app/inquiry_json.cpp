// What App tells the page of its questions and answers.
#include <cmath>

#include "app/app.h"
#include "app/json_box.h"
#include "core/answers.h"
#include "core/flow_json.h"
#include "core/json_fields.h"
#include "core/number.h"
#include "core/numbers.h"
#include "core/why.h"

namespace channelmap {
namespace {

void add_sensitivity(JsonWriter& json, const Sensitivity& sensitivity) {
    json.key("sensitivity");
    json.open('{');
    put(json, "metric", sensitivity.metric);
    put(json, "label", sensitivity.label);
    put(json, "central", sensitivity.central);
    put(json, "central_text", sensitivity.central_text);
    put(json, "axis_low", sensitivity.axis_low);
    put(json, "axis_high", sensitivity.axis_high);
    json.key("rows");
    json.open('[');
    for (const auto& row : sensitivity.rows) {
        json.open('{');
        put(json, "input", row.input);
        put(json, "label", row.label);
        put(json, "at_low", row.at_low);
        put(json, "at_high", row.at_high);
        put(json, "low_text", row.low_text);
        put(json, "high_text", row.high_text);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

void add_question(JsonWriter& json, const Inquiry& inquiry) {
    json.key("question");
    if (!inquiry.question) return json.null();
    json.open('{');
    put(json, "metric", inquiry.question->metric);
    put(json, "equals", inquiry.question->equals);
    put(json, "lever", inquiry.question->lever);
    put(json, "sentence", inquiry.answer_sentence);
    json.key("at");
    json.open('[');
    if (inquiry.answer)
        for (const auto& point : inquiry.answer->at) json.number(point.strength);
    json.close(']');
    json.close('}');
}

Box around(const Layout& layout, const LayoutNode& node) {
    if (node.kind == NodeKind::unmet) return layout.unmet_bar.value_or(Box{});
    return node.shop                                ? *node.shop
           : node.in_bar.h > 0 && node.in_bar.w > 0 ? node.in_bar
                                                    : node.out_bar;
}

Box moved(Box box, const Box& by) {
    if (box.w <= 0) return box;
    box.x += by.x;
    box.y += by.y;
    return box;
}

// A ribbon's rectangle is a small one on its centre line.
Box around(const Ribbon& ribbon) {
    const Point middle = point_at(ribbon.curve, .5f);
    const float half = std::max(8.f, ribbon.width / 2);
    return {middle.x - 16, middle.y - half, 32, 2 * half};
}

struct NumberList {
    JsonWriter& json;
    const Story& story;
    const Documented& documented;

    void add(const std::string& id, const std::string& label, const Estimate& in_parts,
             const Box& box) {
        const int whole = static_cast<int>(std::lround(in_parts.central));
        const Estimate in_demand = scaled(in_parts, story.demand / 100);
        const auto range = bracketed_range(story, in_demand, whole);
        const auto value = whole_text(whole, in_parts.central);
        json.open('{');
        put(json, "id", id);
        put(json, "label", label);
        put(json, "text", range.empty() ? value : value + " " + range);
        put_flag(json, "documented", documented.holds(id));
        put_box(json, "rect", box);
        json.close('}');
    }
};

}  // namespace

// The map's numbers in reading order: nodes, then ribbons. Rectangles are on the canvas.
std::string App::numbers_json(const Documented& documented) const {
    JsonWriter json;
    const Layout& layout = map_.target;
    NumberList list{json, story_, documented};
    json.open('[');
    for (const auto& node : layout.nodes)
        list.add(node.id, number_label(story_, english_words(), node.id), node.value,
                 moved(around(layout, node), places_.map));
    for (const auto& ribbon : layout.ribbons)
        if (has_volume(ribbon.mark) && ribbon.value.central > 0)
            list.add(ribbon.id, number_label(story_, english_words(), ribbon.id), ribbon.value,
                     moved(around(ribbon), places_.map));
    json.close(']');
    return std::move(json.out);
}

void App::add_inquiry(JsonWriter& json, const Documented& documented) const {
    add_sensitivity(json, inquiry_.sensitivity);
    add_question(json, inquiry_);
    json.key("documented");
    json.open('{');
    put_flag(json, "only", inquiry_.documented_only);
    put(json, "numbers", documented.numbers);
    put(json, "known", static_cast<double>(documented.ids.size()));
    put(json, "sentence", documented.sentence);
    json.close('}');
    json.key("numbers");
    json.out += numbers_json(documented);
    json.key("metric_labels");
    json.open('{');
    for (const auto& metric : outline_.metrics)
        put(json, metric.name, number_label(story_, english_words(), metric.name));
    json.close('}');
}

std::string App::answer_json(std::string_view question) const {
    const auto space = question.find(' ');
    const auto verb = question.substr(0, space);
    const auto id = space == std::string_view::npos ? "" : question.substr(space + 1);
    if (verb == "why") {
        const auto answer = why(story_, english_words(), now_.scenario, flow_, id);
        return answer ? why_json(story_, *answer) : "null";
    }
    if (verb == "bounds") {
        const auto found = bounds(story_, now_.scenario, id);
        if (!found) return "null";
        std::string text = bounds_json(id, *found);
        JsonWriter sentence;
        sentence.open('{');
        put(sentence, "sentence", bounds_sentence(story_, english_words(), id, *found));
        return sentence.out + "," + text.substr(1);
    }
    return "null";
}

}  // namespace channelmap
