#include "core/flow_json.h"

#include "core/json_fields.h"

namespace channelmap {
namespace {

void write_optional(JsonWriter& json, std::string_view key, const double* number) {
    json.key(key);
    number ? json.number(*number) : json.null();
}

std::string_view buyer_id(const Story& story, Index buyer) {
    return buyer == multi_group(story) ? std::string_view("multi") : story.platforms[buyer].id;
}

void write_flows(JsonWriter& json, const Story& story, const Flow& flow) {
    json.key("flows");
    json.open('[');
    for (Index b = 0; b < flow.buyers; ++b)
        for (Index p = 0; p < flow.products.size(); ++p)
            for (Index c = 0; c < flow.channels; ++c) {
                json.open('{');
                put(json, "buyer", buyer_id(story, b));
                put(json, "channel", story.channels[c].id);
                put(json, "product", story.products[flow.products[p]].id);
                put(json, "value", flow.flow(b, c, p).central);
                json.close('}');
            }
    json.close(']');
}

void write_unmet(JsonWriter& json, const Story& story, const Flow& flow) {
    json.key("unmet");
    json.open('[');
    for (Index b = 0; b < flow.buyers; ++b)
        for (Index p = 0; p < flow.products.size(); ++p) {
            json.open('{');
            put(json, "buyer", buyer_id(story, b));
            put(json, "product", story.products[flow.products[p]].id);
            put(json, "value", flow.unmet[b * flow.products.size() + p].central);
            json.close('}');
        }
    json.close(']');
}

void write_metrics(JsonWriter& json, const Flow& flow) {
    json.key("metrics");
    json.open('{');
    for (const auto& metric : flow.metrics) put(json, metric.name, metric.value.central);
    json.close('}');
}

void write_range(JsonWriter& json, const Range& range) {
    json.open('{');
    put(json, "p5", range.p5);
    put(json, "p50", range.p50);
    put(json, "p95", range.p95);
    json.close('}');
}

void write_ranges(JsonWriter& json, const Flow& flow) {
    json.key("range");
    json.open('{');
    for (const auto& metric : flow.metrics) {
        json.key(metric.name);
        write_range(json, metric.value.range);
    }
    json.close('}');
}

}  // namespace

std::string flow_json(const Story& story, const Flow& flow) {
    JsonWriter json;
    json.open('{');
    write_flows(json, story, flow);
    write_unmet(json, story, flow);
    write_metrics(json, flow);
    if (flow.draws > 0) write_ranges(json, flow);
    json.close('}');
    return json.out;
}

std::string tornado_json(const Story& story, const std::vector<TornadoBar>& bars) {
    JsonWriter json;
    json.open('[');
    for (const auto& bar : bars) {
        json.open('{');
        put(json, "input", story.inputs[bar.input].id);
        put(json, "low", bar.low);
        put(json, "high", bar.high);
        if (bar.low_range && bar.high_range) {
            json.key("low_range");
            write_range(json, *bar.low_range);
            json.key("high_range");
            write_range(json, *bar.high_range);
        }
        json.close('}');
    }
    json.close(']');
    return json.out;
}

std::string break_even_json(const Story& story, Index right, std::string_view metric,
                            std::string_view equals, const std::optional<BreakEven>& found) {
    JsonWriter json;
    json.open('{');
    put(json, "right", story.rights[right].id);
    put(json, "metric", metric);
    put(json, "equals", equals);
    write_optional(json, "strength", found ? &found->strength : nullptr);
    write_optional(json, "value", found ? &found->value : nullptr);
    json.close('}');
    return json.out;
}

std::string break_evens_json(const BreakEvenQuestion& question, const BreakEvenAnswer& answer) {
    JsonWriter json;
    json.open('{');
    put(json, "metric", question.metric);
    put(json, "equals", question.equals);
    put(json, "lever", question.lever);
    json.key("at");
    json.open('[');
    for (const auto& point : answer.at) {
        json.open('{');
        put(json, "strength", point.strength);
        put(json, "value", point.value);
        json.close('}');
    }
    json.close(']');
    json.key("always");
    json.out += answer.always ? "true" : "false";
    put(json, "least_gap", answer.least_gap);
    put(json, "most_gap", answer.most_gap);
    put(json, "draws", answer.draws);
    put(json, "draws_with_one", answer.draws_with_one);
    json.key("strength");
    if (answer.draws_with_one > 0)
        write_range(json, answer.strength);
    else
        json.null();
    json.close('}');
    return json.out;
}

std::string bounds_json(std::string_view metric, const Bounds& bounds,
                        const std::optional<Interval>& drawn) {
    JsonWriter json;
    const auto write_interval = [&](const Interval& interval) {
        put(json, "low", interval.low);
        put(json, "high", interval.high);
    };
    json.open('{');
    put(json, "metric", metric);
    write_interval(bounds.guaranteed);
    json.key("reached");
    json.open('{');
    write_interval(bounds.reached);
    json.close('}');
    json.key("naive");
    json.open('{');
    write_interval(bounds.naive);
    json.close('}');
    put(json, "boxes", bounds.boxes);
    if (drawn) {
        json.key("drawn");
        json.open('{');
        write_interval(*drawn);
        json.close('}');
    }
    json.close('}');
    return json.out;
}

std::string problems_json(const Problems& problems) {
    JsonWriter json;
    json.open('[');
    for (const auto& problem : problems) {
        json.open('{');
        put(json, "where", problem.where);
        put(json, "what", problem.what);
        json.close('}');
    }
    json.close(']');
    return json.out;
}

}  // namespace channelmap
