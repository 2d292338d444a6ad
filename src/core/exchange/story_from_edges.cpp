#include "core/exchange/story_from_edges.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/iso_date.h"
#include "core/exchange/csv.h"
#include "core/exchange/edge_nodes.h"
#include "core/exchange/era_flows.h"
#include "core/exchange/names.h"
#include "core/parse/json_text.h"

namespace channelmap {
namespace {

const std::string everything = "everything";

struct Maker {
    const EdgeList& list;
    Problems& problems;
    EdgeNodes nodes;
    std::vector<JsonValue> eras = {};

    void put(const Edge& edge, EraFlows& flows) {
        const bool from_middle = nodes.is_middle(edge.from), to_middle = nodes.is_middle(edge.to);
        const auto refuse = [&](const std::string& what) {
            problems.push_back({"line " + std::to_string(edge.line), what});
        };
        if (is_unmet_name(edge.from))
            return flows.add(edge, "unmet", nodes.id_in("products", edge.to));
        if (from_middle && to_middle)
            return refuse("“" + edge.from + "” and “" + edge.to +
                          "” are both in the middle, and the map has three columns. Leave one of "
                          "the two steps out.");
        if (from_middle) {
            const auto from = nodes.id_in("channels", edge.from);
            return flows.add(edge, from,
                             is_unmet_name(edge.to) ? "unmet" : nodes.id_in("products", edge.to));
        }
        const auto from = nodes.id_in("platforms", edge.from);
        if (is_unmet_name(edge.to)) return flows.add(edge, from, "unmet");
        if (!to_middle && nodes.has_middle())
            return refuse("The flow from “" + edge.from + "” to “" + edge.to +
                          "” skips the middle column. Put what lies between into two rows.");
        const auto to = nodes.id_in("channels", edge.to);
        flows.add(edge, from, to);
        if (!to_middle) {
            Edge on = edge;
            on.low.reset(), on.high.reset(), on.note.clear();
            flows.add(on, to, nodes.id_in("products", everything));
        }
    }

    // The day on which an era begins that the story doesn't have: of its rows, or of its name.
    std::string day_of(const std::string& name, const std::vector<const Edge*>& rows) {
        std::string day;
        for (const Edge* row : rows) {
            if (row->date.empty() || row->date == day) continue;
            const std::string line = "line " + std::to_string(row->line);
            if (!is_iso_day(row->date))
                problems.push_back({line, "“" + row->date +
                                              "” in the column “date” is no day. Write the day on "
                                              "which the era begins, such as 2026-04-12."});
            else if (!day.empty())
                problems.push_back({line, "The era “" + name + "” begins on two days, " + day +
                                              " and " + row->date + ". Keep one of them."});
            day = row->date;
        }
        if (day.empty()) day = day_in(name);
        if (day.empty() && !name.empty())
            problems.push_back(
                {"line " + std::to_string(rows.front()->line),
                 "The era “" + name +
                     "” has no date. Add a column “date” with the day on which it begins, such as "
                     "2026-04-12, or call it by a day, a month or a year."});
        return day;
    }

    JsonValue& era_of(const std::string& name, const std::vector<const Edge*>& rows) {
        const std::string id = id_for(name.empty() ? "now" : name);
        for (auto& era : eras)
            if (cell_of(era, "id") == id || (!name.empty() && cell_of(era, "label") == name))
                return era;
        JsonValue era{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
        set_member(era, "id", text_value(id));
        set_member(era, "label", text_value(name.empty() ? "Now" : name));
        const std::string day = day_of(name, rows);
        if (!day.empty()) set_member(era, "from", text_value(day));
        eras.push_back(std::move(era));
        return eras.back();
    }

    void put_era(const std::string& name, const std::vector<const Edge*>& rows) {
        EraFlows flows;
        for (const Edge* edge : rows) put(*edge, flows);
        JsonValue& era = era_of(name, rows);
        if (problems.empty()) flows.check_balance(name, problems);
        set_member(era, "flows", flows.list());
    }

    // In the order of their dates, whatever the order of the rows was.
    void sort_eras() {
        const auto dated = [](const JsonValue& era) { return !cell_of(era, "from").empty(); };
        if (!std::all_of(eras.begin(), eras.end(), dated)) return;
        std::sort(eras.begin(), eras.end(), [](const JsonValue& a, const JsonValue& b) {
            return std::pair(cell_of(a, "from"), cell_of(a, "label")) <
                   std::pair(cell_of(b, "from"), cell_of(b, "label"));
        });
        for (std::size_t i = 1; i < eras.size(); ++i)
            if (cell_of(eras[i], "from") == cell_of(eras[i - 1], "from"))
                problems.push_back({"", "The eras “" + cell_of(eras[i - 1], "label") + "” and “" +
                                            cell_of(eras[i], "label") + "” both begin on " +
                                            cell_of(eras[i], "from") +
                                            ". Give each a day of its own."});
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
    if (is_modelled(story)) {
        problems.push_back({"",
                            "This story has its flows modelled, and edges would give them: one "
                            "story can't do both. Import without --into, and save what is printed "
                            "as story.json of another folder."});
        return;
    }
    Maker maker{list, problems, EdgeNodes(story, list)};
    maker.eras = list_member(story, "eras").items;
    add_heading(story);
    std::vector<std::string> names;
    std::map<std::string, std::vector<const Edge*>> rows;
    for (const auto& edge : list.edges) {
        auto& of_era = rows[edge.era];
        if (of_era.empty()) names.push_back(edge.era);
        of_era.push_back(&edge);
    }
    for (const auto& name : names) maker.put_era(name, rows[name]);
    maker.sort_eras();
    maker.nodes.put_lists(story);
    JsonValue eras{.kind = JsonValue::Kind::list, .text = {}, .items = {}, .keys = {}};
    eras.items = std::move(maker.eras);
    if (!find_member(story, "start") && !eras.items.empty())
        set_member(story, "start", text_value(cell_of(eras.items.back(), "id")));
    set_member(story, "eras", std::move(eras));
}

std::string edges_csv(const JsonValue& story) {
    std::string out;
    const JsonValue eras = list_member(story, "eras");
    for (const auto& era : eras.items) {
        const auto* flows = find_member(era, "flows");
        if (!flows) continue;
        if (out.empty())
            out = csv_line(
                {"era", "date", "from", "to", "value", "low", "high", "basis", "facts", "note"});
        for (const auto& flow : flows->items)
            out += csv_line({cell_of(era, "id"), cell_of(era, "from"), cell_of(flow, "from"),
                             cell_of(flow, "to"), cell_of(flow, "value"), cell_of(flow, "low"),
                             cell_of(flow, "high"), cell_of(flow, "basis"), cell_of(flow, "facts"),
                             cell_of(flow, "note")});
    }
    return out;
}

}  // namespace channelmap
