#include "core/exchange/edge_nodes.h"

#include <algorithm>

#include "core/exchange/names.h"
#include "core/parse/json_text.h"

namespace channelmap {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The same for names that mean the same node.
std::string key_of(const std::string& name) { return is_ascii(name) ? id_for(name) : name; }

}  // namespace

bool is_unmet_name(std::string_view name) { return id_for(name) == "unmet"; }

EdgeNodes::EdgeNodes(const JsonValue& story, const EdgeList& list)
    : colors_(list.colors.begin(), list.colors.end()) {
    for (const char* key : {"platforms", "channels", "products"}) {
        Column& column = columns_[key];
        column.nodes = list_member(story, key);
        for (const auto& node : column.nodes.items) {
            const std::string id = cell_of(node, "id"), label = cell_of(node, "label");
            column.ids.emplace(id, id);
            column.ids.emplace(label, id);
            used_.insert(id);
            ids_.emplace(id, id);
            ids_.emplace(key_of(label), id);
        }
    }
    for (const auto& edge : list.edges) {
        sources_.insert(id_of(edge.from));
        targets_.insert(id_of(edge.to));
    }
    has_middle_ = std::any_of(sources_.begin(), sources_.end(), [&](const std::string& id) {
        return id != "unmet" && targets_.contains(id);
    });
}

std::string EdgeNodes::id_of(const std::string& name) {
    const auto [at, added] = ids_.emplace(key_of(name), std::string());
    if (!added) return at->second;
    const std::string first = id_for(name);
    std::string id = first;
    if (!is_ascii(name))
        for (int number = 2; used_.contains(id); ++number)
            id = first + "-" + std::to_string(number);
    used_.insert(id);
    at->second = id;
    return id;
}

std::string EdgeNodes::known_id(const std::string& name) const {
    const auto at = ids_.find(key_of(name));
    return at == ids_.end() ? id_for(name) : at->second;
}

bool EdgeNodes::is_middle(const std::string& name) const {
    const std::string id = known_id(name);
    return id != "unmet" && sources_.contains(id) && targets_.contains(id);
}

std::string EdgeNodes::id_in(const std::string& key, const std::string& name) {
    Column& column = columns_[key];
    if (const auto at = column.ids.find(name); at != column.ids.end()) return at->second;
    std::string id = id_of(name);
    if (const auto at = column.ids.find(id); at != column.ids.end()) return at->second;
    JsonValue node{.kind = JsonValue::Kind::object, .text = {}, .items = {}, .keys = {}};
    set_member(node, "id", text_value(id));
    set_member(node, "label", text_value(name));
    if (key == "channels") {
        set_member(node, "kind", text_value("cloud"));
        if (const auto color = colors_.find(name); color != colors_.end())
            set_member(node, "color", text_value(color->second));
    }
    column.nodes.items.push_back(std::move(node));
    column.ids.emplace(id, id);
    column.ids.emplace(name, id);
    return id;
}

void EdgeNodes::put_lists(JsonValue& story) const {
    for (const char* key : {"platforms", "channels", "products"})
        if (const auto& nodes = columns_.at(key).nodes; !nodes.items.empty())
            set_member(story, key, nodes);
}

}  // namespace channelmap
