#include "core/output/flow_json.h"

#include "core/analysis/tornado.h"
#include "core/output/json_parts.h"

namespace channelmap {
namespace {

void put_optional(JsonWriter& json, std::string_view name, const double* number) {
    json.key(name);
    number ? json.number(*number) : json.null();
}

void put_range(JsonWriter& json, std::string_view name, const Range& range) {
    const auto object = json.object(name);
    put_percentiles(json, range);
}

void put_interval(JsonWriter& json, const Interval& interval) {
    put(json, "low", interval.low);
    put(json, "high", interval.high);
}

void put_interval(JsonWriter& json, std::string_view name, const Interval& interval) {
    const auto object = json.object(name);
    put_interval(json, interval);
}

std::string_view buyer_id(const Story& story, Index buyer) {
    return buyer == multi_group(story) ? std::string_view("multi") : story.platforms[buyer].id;
}

void add_flows(JsonWriter& json, const Story& story, const Flow& flow) {
    const auto list = json.list("flows");
    for (Index b = 0; b < flow.buyers; ++b)
        for (Index p = 0; p < flow.products.size(); ++p)
            for (Index c = 0; c < flow.channels; ++c) {
                const auto object = json.object();
                put(json, "buyer", buyer_id(story, b));
                put(json, "channel", story.channels[c].id);
                put(json, "product", story.products[flow.products[p]].id);
                put(json, "value", flow.flow(b, c, p).central);
            }
}

void add_unmet(JsonWriter& json, const Story& story, const Flow& flow) {
    const auto list = json.list("unmet");
    for (Index b = 0; b < flow.buyers; ++b)
        for (Index p = 0; p < flow.products.size(); ++p) {
            const auto object = json.object();
            put(json, "buyer", buyer_id(story, b));
            put(json, "product", story.products[flow.products[p]].id);
            put(json, "value", flow.unmet[b * flow.products.size() + p].central);
        }
}

void add_metrics(JsonWriter& json, const Flow& flow) {
    const auto object = json.object("metrics");
    for (const auto& metric : flow.metrics) put(json, metric.name, metric.value.central);
}

void add_ranges(JsonWriter& json, const Flow& flow) {
    const auto object = json.object("range");
    for (const auto& metric : flow.metrics) put_range(json, metric.name, metric.value.range);
}

void add(JsonWriter& json, const Story& story, const Flow& flow) {
    const auto object = json.object();
    add_flows(json, story, flow);
    add_unmet(json, story, flow);
    add_metrics(json, flow);
    if (flow.draws > 0) add_ranges(json, flow);
}

void add(JsonWriter& json, const Story& story, const TornadoBar& bar) {
    const auto object = json.object();
    put(json, "input", story.inputs[bar.input].id);
    put(json, "low", bar.low);
    put(json, "high", bar.high);
    if (!bar.low_range || !bar.high_range) return;
    put_range(json, "low_range", *bar.low_range);
    put_range(json, "high_range", *bar.high_range);
}

void add(JsonWriter& json, const BreakEvenQuestion& question, const BreakEvenAnswer& answer) {
    const auto object = json.object();
    put(json, "metric", question.metric);
    put(json, "equals", question.equals);
    put(json, "lever", question.lever);
    {
        const auto list = json.list("at");
        for (const auto& point : answer.at) {
            const auto item = json.object();
            put(json, "strength", point.strength);
            put(json, "value", point.value);
        }
    }
    put_flag(json, "always", answer.always);
    put(json, "least_gap", answer.least_gap);
    put(json, "most_gap", answer.most_gap);
    put(json, "draws", answer.draws);
    put(json, "draws_with_one", answer.draws_with_one);
    if (answer.draws_with_one > 0)
        put_range(json, "strength", answer.strength);
    else
        put_optional(json, "strength", nullptr);
}

}  // namespace

std::string flow_json(const Story& story, const Flow& flow) {
    JsonWriter json;
    add(json, story, flow);
    return std::move(json.out);
}

std::string tornado_json(const Story& story, const std::vector<TornadoBar>& bars) {
    JsonWriter json;
    {
        const auto list = json.list();
        for (const auto& bar : bars) add(json, story, bar);
    }
    return std::move(json.out);
}

std::string break_even_json(const Story& story, Index right, std::string_view metric,
                            std::string_view equals, const std::optional<BreakEven>& found) {
    JsonWriter json;
    {
        const auto object = json.object();
        put(json, "right", story.rights[right].id);
        put(json, "metric", metric);
        put(json, "equals", equals);
        put_optional(json, "strength", found ? &found->strength : nullptr);
        put_optional(json, "value", found ? &found->value : nullptr);
    }
    return std::move(json.out);
}

std::string break_evens_json(const BreakEvenQuestion& question, const BreakEvenAnswer& answer) {
    JsonWriter json;
    add(json, question, answer);
    return std::move(json.out);
}

std::string bounds_json(std::string_view metric, const Bounds& bounds,
                        const std::optional<Interval>& drawn, std::string_view sentence) {
    JsonWriter json;
    {
        const auto object = json.object();
        if (!sentence.empty()) put(json, "sentence", sentence);
        put(json, "metric", metric);
        put_interval(json, bounds.guaranteed);
        put_interval(json, "reached", bounds.reached);
        put_interval(json, "naive", bounds.naive);
        put(json, "boxes", bounds.boxes);
        if (drawn) put_interval(json, "drawn", *drawn);
    }
    return std::move(json.out);
}

std::string problems_json(const Problems& problems) {
    JsonWriter json;
    {
        const auto list = json.list();
        for (const auto& problem : problems) {
            const auto object = json.object();
            put(json, "where", problem.where);
            put(json, "what", problem.what);
        }
    }
    return std::move(json.out);
}

}  // namespace channelmap
