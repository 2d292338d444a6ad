// The answer to "why this number?" as JSON, for the page and the command line.
#include <cmath>

#include "core/flow_json.h"
#include "core/json_fields.h"
#include "core/numbers.h"

namespace channelmap {
namespace {

constexpr std::string_view bases[] = {"reported", "derived", "assumption"};
constexpr std::string_view kinds[] = {"input", "right", "rollout", "offer", "hosting"};
constexpr std::string_view readings[] = {"primary", "cited", "secondary"};

// A tenth of 100 is as fine as a reader needs beside a formula.
std::string parts_text(double demand, double value) { return figure_text(value * 100 / demand); }

void add_step(JsonWriter& json, const FormulaStep& step) {
    json.open('{');
    put(json, "label", step.label);
    put(json, "value", step.value);
    put(json, "value_text", figure_text(step.value));
    put(json, "in_words", step.in_words);
    put(json, "in_figures", step.in_figures);
    json.key("terms");
    json.open('[');
    for (const auto& term : step.terms) {
        json.open('{');
        put(json, "label", term.label);
        put(json, "id", term.id);
        put(json, "value", term.value);
        put(json, "value_text", figure_text(term.value));
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

void add_fact(JsonWriter& json, const Fact& fact) {
    json.open('{');
    put(json, "id", fact.id);
    put(json, "date", fact.date_label);
    put(json, "text", fact.text);
    put(json, "reading", readings[static_cast<int>(fact.reading)]);
    json.key("sources");
    json.open('[');
    for (const auto& source : fact.sources) {
        json.open('{');
        put(json, "publisher", source.publisher);
        put(json, "url", source.url);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

void add_ground(JsonWriter& json, const Story& story, const Why& why, const Ground& ground) {
    json.open('{');
    put(json, "kind", kinds[static_cast<int>(ground.kind)]);
    put(json, "id", ground.id);
    put(json, "label", ground.label);
    put(json, "basis", bases[static_cast<int>(ground.basis)]);
    put_flag(json, "fixed", ground.fixed);
    put(json, "value_text", ground.value_text);
    put(json, "note", ground.note);
    if (why.value) {
        put(json, "low_text", ground.low_text);
        put(json, "high_text", ground.high_text);
        put(json, "at_low", ground.at_low);
        put(json, "at_high", ground.at_high);
        put(json, "at_low_text", parts_text(why.demand, ground.at_low));
        put(json, "at_high_text", parts_text(why.demand, ground.at_high));
    }
    json.key("facts");
    json.open('[');
    for (const Index fact : ground.facts) add_fact(json, story.facts[fact]);
    json.close(']');
    json.close('}');
}

void add_value(JsonWriter& json, const Estimate& value) {
    json.key("value");
    json.open('{');
    put(json, "central", value.central);
    if (value.has_range) {
        put(json, "p5", value.range.p5);
        put(json, "p50", value.range.p50);
        put(json, "p95", value.range.p95);
    }
    json.close('}');
}

}  // namespace

std::string why_json(const Story& story, const Why& why) {
    JsonWriter json;
    json.open('{');
    put(json, "id", why.id);
    put(json, "label", why.label);
    put(json, "sentence", why.sentence);
    put_flag(json, "documented", why.documented);
    if (why.value) add_value(json, *why.value);
    json.key("formula");
    json.open('[');
    for (const auto& step : why.formula) add_step(json, step);
    json.close(']');
    json.key("grounds");
    json.open('[');
    for (const auto& ground : why.grounds) add_ground(json, story, why, ground);
    json.close(']');
    json.close('}');
    return std::move(json.out);
}

}  // namespace channelmap
