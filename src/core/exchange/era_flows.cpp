#include "core/exchange/era_flows.h"

#include <algorithm>
#include <cmath>

#include "core/base/json_writer.h"
#include "core/exchange/names.h"
#include "core/parse/json_text.h"

namespace channelmap {
namespace {

constexpr double tolerance = 0.005;  // as parse_given.cpp has it

std::string ground_of(const Edge& edge) {
    if (!edge.basis.empty()) return edge.basis;
    return edge.facts.empty() ? "assumption" : "reported";
}

// Adds the words of a list of ids that aren't there yet.
void add_words(std::string& list, const std::string& more) {
    for (const auto& word : words_list(more).items)
        if ((" " + list + " ").find(" " + word.text + " ") == std::string::npos)
            list += (list.empty() ? "" : " ") + word.text;
}

void add_up(Edge& sum, const Edge& edge) {
    if (ground_of(sum) != ground_of(edge)) sum.basis = "assumption";
    if (sum.low || sum.high || edge.low || edge.high) {
        sum.low = sum.low.value_or(sum.value) + edge.low.value_or(edge.value);
        sum.high = sum.high.value_or(sum.value) + edge.high.value_or(edge.value);
    }
    sum.value += edge.value;
    add_words(sum.facts, edge.facts);
    if (!edge.note.empty() && sum.note.find(edge.note) == std::string::npos)
        sum.note += (sum.note.empty() ? "" : " ") + edge.note;
}

std::string number_text(double number) {
    JsonWriter json;
    json.number(number);
    return json.out;
}

}  // namespace

void EraFlows::add(const Edge& edge, const std::string& from, const std::string& to) {
    const auto [at, added] = at_.emplace(std::pair(from, to), flows_.size());
    if (added)
        flows_.push_back({from, to, edge});
    else
        add_up(flows_[at->second].edge, edge);
}

void EraFlows::check_balance(const std::string& era, Problems& problems) const {
    struct Sums {
        double in = 0, out = 0;
        int line = 0;  // of the last row
        bool has_in = false, has_out = false;
    };
    std::map<std::string, Sums> sums;
    for (const auto& flow : flows_) {
        Sums &source = sums[flow.from], &target = sums[flow.to];
        source.out += flow.edge.value, source.has_out = true;
        target.in += flow.edge.value, target.has_in = true;
        source.line = std::max(source.line, flow.edge.line);
        target.line = std::max(target.line, flow.edge.line);
    }
    for (const auto& [id, sum] : sums) {
        const bool is_middle = sum.has_in && sum.has_out && id != "unmet";
        if (!is_middle || std::abs(sum.in - sum.out) <= tolerance * std::max(sum.in, sum.out))
            continue;
        problems.push_back({"line " + std::to_string(sum.line),
                            (era.empty() ? "" : "In “" + era + "”, ") + number_text(sum.in) +
                                " come into “" + id + "” and " + number_text(sum.out) +
                                " go out of it. Mend one of its rows, or add a row of the "
                                "difference, to or from “unmet”."});
    }
}

JsonValue EraFlows::list() const {
    JsonValue list{.kind = JsonValue::Kind::list, .text = {}, .items = {}, .keys = {}};
    for (const auto& [from, to, edge] : flows_) {
        JsonValue flow{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
        set_member(flow, "from", text_value(from));
        set_member(flow, "to", text_value(to));
        set_member(flow, "value", number_value(edge.value));
        if (edge.low) set_member(flow, "low", number_value(*edge.low));
        if (edge.high) set_member(flow, "high", number_value(*edge.high));
        if (!edge.basis.empty()) set_member(flow, "basis", text_value(edge.basis));
        if (!edge.note.empty()) set_member(flow, "note", text_value(edge.note));
        if (!edge.facts.empty()) set_member(flow, "facts", words_list(edge.facts));
        list.items.push_back(std::move(flow));
    }
    return list;
}

}  // namespace channelmap
