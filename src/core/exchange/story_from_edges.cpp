#include "core/exchange/story_from_edges.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/decimal.h"
#include "core/base/json_writer.h"
#include "core/exchange/csv.h"
#include "core/exchange/names.h"
#include "core/parse/json_text.h"

namespace channelmap {
namespace {

const std::string everything = "everything";

bool is_unmet(const std::string& name) { return id_for(name) == "unmet"; }

struct Columns {
    std::set<std::string> sources, targets;  // by id, so that a name and its id are the same

    bool is_middle(const std::string& name) const {
        const std::string id = id_for(name);
        return id != "unmet" && sources.contains(id) && targets.contains(id);
    }
    bool has_middle() const {
        return std::any_of(sources.begin(), sources.end(),
                           [&](const auto& name) { return is_middle(name); });
    }
};

void add_flow(JsonValue& flows, const Edge& edge, const std::string& from, const std::string& to) {
    for (auto& flow : flows.items)
        if (find_member(flow, "from")->text == from && find_member(flow, "to")->text == to) {
            set_member(flow, "value",
                       number_value(find_member(flow, "value")->number + edge.value));
            return;
        }
    JsonValue flow{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
    set_member(flow, "from", text_value(from));
    set_member(flow, "to", text_value(to));
    set_member(flow, "value", number_value(edge.value));
    if (edge.low) set_member(flow, "low", number_value(*edge.low));
    if (edge.high) set_member(flow, "high", number_value(*edge.high));
    if (!edge.basis.empty()) set_member(flow, "basis", text_value(edge.basis));
    if (!edge.note.empty()) set_member(flow, "note", text_value(edge.note));
    if (!edge.facts.empty()) set_member(flow, "facts", words_list(edge.facts));
    flows.items.push_back(std::move(flow));
}

struct Maker {
    JsonValue& story;
    const EdgeList& list;
    Problems& problems;
    Columns columns = {};

    // The id of a node in one of the story's lists, to which it is added where it is missing.
    std::string node(const char* key, const std::string& name) {
        JsonValue nodes = list_member(story, key);
        std::string id = id_for(name);
        for (const auto& one : nodes.items) {
            const auto* known = find_member(one, "id");
            const auto* label = find_member(one, "label");
            if (known &&
                (known->text == name || (label && label->text == name) || known->text == id))
                return known->text;
        }
        JsonValue one{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
        set_member(one, "id", text_value(id));
        set_member(one, "label", text_value(name));
        if (std::string_view(key) == "channels") {
            set_member(one, "kind", text_value("cloud"));
            for (const auto& [colored, color] : list.colors)
                if (colored == name) set_member(one, "color", text_value(color));
        }
        nodes.items.push_back(std::move(one));
        set_member(story, key, std::move(nodes));
        return id;
    }

    void put(const Edge& edge, JsonValue& flows) {
        const bool from_middle = columns.is_middle(edge.from),
                   to_middle = columns.is_middle(edge.to);
        const auto refuse = [&](const std::string& what) {
            problems.push_back({"line " + std::to_string(edge.line), what});
        };
        if (is_unmet(edge.from)) return add_flow(flows, edge, "unmet", node("products", edge.to));
        if (from_middle && to_middle)
            return refuse("“" + edge.from + "” and “" + edge.to +
                          "” are both in the middle, and the map has three columns. Leave one of "
                          "the two steps out.");
        if (from_middle)
            return add_flow(flows, edge, node("channels", edge.from),
                            is_unmet(edge.to) ? "unmet" : node("products", edge.to));
        const auto from = node("platforms", edge.from);
        if (is_unmet(edge.to)) return add_flow(flows, edge, from, "unmet");
        if (!to_middle && columns.has_middle())
            return refuse("The flow from “" + edge.from + "” to “" + edge.to +
                          "” skips the middle column. Put what lies between into two rows.");
        const auto to = node("channels", edge.to);
        add_flow(flows, edge, from, to);
        if (!to_middle) {
            Edge on = edge;
            on.low.reset(), on.high.reset(), on.note.clear();
            add_flow(flows, on, to, node("products", everything));
        }
    }

    void put_era(const std::string& name, std::size_t number) {
        JsonValue eras = list_member(story, "eras");
        const std::string id = id_for(name.empty() ? "now" : name);
        auto at = std::find_if(eras.items.begin(), eras.items.end(), [&](const JsonValue& era) {
            const auto* known = find_member(era, "id");
            return known && known->text == id;
        });
        if (at == eras.items.end()) {
            JsonValue era{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
            set_member(era, "id", text_value(id));
            set_member(era, "label", text_value(name.empty() ? "Now" : name));
            set_member(era, "from", text_value(day_for(name, number)));
            eras.items.push_back(std::move(era));
            at = eras.items.end() - 1;
        }
        JsonValue flows{.kind = JsonValue::Kind::list, .text = {}, .items = {}, .keys = {}};
        for (const auto& edge : list.edges)
            if (edge.era == name) put(edge, flows);
        set_member(*at, "flows", std::move(flows));
        set_member(story, "eras", std::move(eras));
    }
};

// What a page needs beside the flows, where the story doesn't have it yet.
void add_heading(JsonValue& story) {
    const auto add = [&](const char* key, JsonValue value) {
        if (!find_member(story, key)) set_member(story, key, std::move(value));
    };
    JsonValue unit{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
    set_member(unit, "one", text_value("unit"));
    set_member(unit, "many", text_value("units"));
    add("format", number_value(1));
    add("id", text_value("my-map"));
    add("language", text_value("en"));
    add("title", text_value("What the map shows"));
    add("standfirst", text_value("What is new, in one or two sentences."));
    add("unit", std::move(unit));
}

}  // namespace

void put_edges(const EdgeList& list, JsonValue& story, Problems& problems) {
    story.kind = JsonValue::Kind::object;
    Maker maker{story, list, problems};
    for (const auto& edge : list.edges) {
        maker.columns.sources.insert(id_for(edge.from));
        maker.columns.targets.insert(id_for(edge.to));
    }
    add_heading(story);
    std::vector<std::string> eras;
    for (const auto& edge : list.edges)
        if (std::find(eras.begin(), eras.end(), edge.era) == eras.end()) eras.push_back(edge.era);
    for (std::size_t i = 0; i < eras.size(); ++i) maker.put_era(eras[i], i);
    if (!find_member(story, "start") && !eras.empty())
        set_member(story, "start", text_value(id_for(eras.back().empty() ? "now" : eras.back())));
}

std::string edges_csv(const JsonValue& story) {
    std::string out;
    const JsonValue eras = list_member(story, "eras");
    for (const auto& era : eras.items) {
        const auto* flows = find_member(era, "flows");
        if (!flows) continue;
        if (out.empty())
            out = csv_line({"era", "from", "to", "value", "low", "high", "basis", "facts", "note"});
        for (const auto& flow : flows->items)
            out +=
                csv_line({cell_of(era, "id"), cell_of(flow, "from"), cell_of(flow, "to"),
                          cell_of(flow, "value"), cell_of(flow, "low"), cell_of(flow, "high"),
                          cell_of(flow, "basis"), cell_of(flow, "facts"), cell_of(flow, "note")});
    }
    return out;
}

}  // namespace channelmap
