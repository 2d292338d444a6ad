#include "core/flow_json.h"

#include "core/json_writer.h"

namespace channelmap {
namespace {

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.text(text);
}

void write_number(JsonWriter& json, std::string_view key, double number) {
    json.key(key);
    json.number(number);
}

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
                write_text(json, "buyer", buyer_id(story, b));
                write_text(json, "channel", story.channels[c].id);
                write_text(json, "product", story.products[flow.products[p]].id);
                write_number(json, "value", flow.flow(b, c, p).central);
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
            write_text(json, "buyer", buyer_id(story, b));
            write_text(json, "product", story.products[flow.products[p]].id);
            write_number(json, "value", flow.unmet[b * flow.products.size() + p].central);
            json.close('}');
        }
    json.close(']');
}

void write_metrics(JsonWriter& json, const Flow& flow) {
    json.key("metrics");
    json.open('{');
    for (const auto& metric : flow.metrics) write_number(json, metric.name, metric.value.central);
    json.close('}');
}

void write_range(JsonWriter& json, const Range& range) {
    json.open('{');
    write_number(json, "p5", range.p5);
    write_number(json, "p50", range.p50);
    write_number(json, "p95", range.p95);
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
        write_text(json, "input", story.inputs[bar.input].id);
        write_number(json, "low", bar.low);
        write_number(json, "high", bar.high);
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
    write_text(json, "right", story.rights[right].id);
    write_text(json, "metric", metric);
    write_text(json, "equals", equals);
    write_optional(json, "strength", found ? &found->strength : nullptr);
    write_optional(json, "value", found ? &found->value : nullptr);
    json.close('}');
    return json.out;
}

std::string break_evens_json(const BreakEvenQuestion& question, const BreakEvenAnswer& answer) {
    JsonWriter json;
    json.open('{');
    write_text(json, "metric", question.metric);
    write_text(json, "equals", question.equals);
    write_text(json, "lever", question.lever);
    json.key("at");
    json.open('[');
    for (const auto& point : answer.at) {
        json.open('{');
        write_number(json, "strength", point.strength);
        write_number(json, "value", point.value);
        json.close('}');
    }
    json.close(']');
    json.key("always");
    json.out += answer.always ? "true" : "false";
    write_number(json, "least_gap", answer.least_gap);
    write_number(json, "most_gap", answer.most_gap);
    write_number(json, "draws", answer.draws);
    write_number(json, "draws_with_one", answer.draws_with_one);
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
        write_number(json, "low", interval.low);
        write_number(json, "high", interval.high);
    };
    json.open('{');
    write_text(json, "metric", metric);
    write_interval(bounds.guaranteed);
    json.key("reached");
    json.open('{');
    write_interval(bounds.reached);
    json.close('}');
    json.key("naive");
    json.open('{');
    write_interval(bounds.naive);
    json.close('}');
    write_number(json, "boxes", bounds.boxes);
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
        write_text(json, "where", problem.where);
        write_text(json, "what", problem.what);
        json.close('}');
    }
    json.close(']');
    return json.out;
}

}  // namespace channelmap
