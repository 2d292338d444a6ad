// The answer to "why this number?" as JSON, for the page and the command line.
#include "core/output/why_json.h"

#include <cmath>

#include "core/output/json_parts.h"
#include "core/wording/date_text.h"
#include "core/wording/number_text.h"

namespace channelmap {
namespace {

constexpr std::string_view bases[] = {"reported", "derived", "assumption"};
constexpr std::string_view kinds[] = {"input", "right", "rollout", "offer", "hosting"};
constexpr std::string_view readings[] = {"primary", "cited", "secondary"};

// A tenth of 100 is as fine as a reader needs beside a formula.
std::string parts_text(double demand, double value) { return figure_text(value * 100 / demand); }

void add_step(JsonWriter& json, const FormulaStep& step) {
    const auto object = json.object();
    put(json, "label", step.label);
    put(json, "value", step.value);
    put(json, "value_text", figure_text(step.value));
    put(json, "in_words", step.in_words);
    put(json, "in_figures", step.in_figures);
    const auto terms = json.list("terms");
    for (const auto& term : step.terms) {
        const auto item = json.object();
        put(json, "label", term.label);
        put(json, "id", term.id);
        put(json, "value", term.value);
        put(json, "value_text", figure_text(term.value));
    }
}

void add_fact(JsonWriter& json, const Words& words, const Fact& fact) {
    const auto object = json.object();
    put(json, "id", fact.id);
    put(json, "date", fact.date_label);
    put(json, "text", fact.text);
    put(json, "reading", readings[static_cast<int>(fact.reading)]);
    const auto sources = json.list("sources");
    for (const auto& source : fact.sources) {
        const auto item = json.object();
        put(json, "publisher", source.publisher);
        put(json, "url", source.url);
        put(json, "date", date_text(words, source.date));
        put_flag(json, "copy", source.read_in_copy);
    }
}

void add_facts(JsonWriter& json, const Words& words, const Story& story,
               const std::vector<Index>& facts) {
    const auto list = json.list("facts");
    for (const Index fact : facts) add_fact(json, words, story.facts[fact]);
}

void add_support(JsonWriter& json, const Story& story, const Words& words, const Why& why,
                 const Support& support) {
    const auto object = json.object();
    put(json, "kind", kinds[static_cast<int>(support.kind)]);
    put(json, "id", support.id);
    put(json, "label", support.label);
    put(json, "basis", bases[static_cast<int>(support.basis)]);
    put_flag(json, "fixed", support.fixed);
    put(json, "value_text", support.value_text);
    put(json, "note", support.note);
    if (why.value) {
        put(json, "low_text", support.low_text);
        put(json, "high_text", support.high_text);
        put(json, "at_low", support.at_low);
        put(json, "at_high", support.at_high);
        put(json, "at_low_text", parts_text(why.demand, support.at_low));
        put(json, "at_high_text", parts_text(why.demand, support.at_high));
    }
    add_facts(json, words, story, support.facts);
}

void add_value(JsonWriter& json, const Estimate& value) {
    const auto object = json.object("value");
    put(json, "central", value.central);
    if (value.has_range) put_percentiles(json, value.range);
}

void add(JsonWriter& json, const Story& story, const Words& words, const Why& why) {
    const auto object = json.object();
    put(json, "id", why.id);
    put(json, "label", why.label);
    put(json, "sentence", why.sentence);
    put_flag(json, "documented", why.documented);
    if (why.value) add_value(json, *why.value);
    if (!why.remark.text.empty()) {
        const auto remark = json.object("remark");
        put(json, "text", why.remark.text);
        add_facts(json, words, story, why.remark.facts);
    }
    {
        const auto formula = json.list("formula");
        for (const auto& step : why.formula) add_step(json, step);
    }
    const auto supports = json.list("grounds");
    for (const auto& support : why.supports) add_support(json, story, words, why, support);
}

}  // namespace

std::string why_json(const Story& story, const Words& words, const Why& why) {
    JsonWriter json;
    add(json, story, words, why);
    return std::move(json.out);
}

}  // namespace channelmap
