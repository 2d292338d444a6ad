// The nodes of an edge list, and the nodes that a story has already.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/exchange/edges.h"
#include "core/parse/json_value.h"

namespace channelmap {

// Each takes time that grows with the logarithm of the number of nodes.
class EdgeNodes {
public:
    // Names that differ in letters beyond ASCII are different nodes, even where id_for() is the
    // same. A name, its id and its label in `story` are one node.
    EdgeNodes(const JsonValue& story, const EdgeList& list);

    // Flows enter it and leave it; never "unmet".
    bool is_middle(const std::string& name) const;
    bool has_middle() const { return has_middle_; }

    // The id of a node in the story's list `key` ("platforms", "channels", "products"), to which it
    // is added where it is missing.
    std::string id_in(const std::string& key, const std::string& name);

    // Writes the lists with what was added.
    void put_lists(JsonValue& story) const;

private:
    struct Column {
        JsonValue nodes;
        std::map<std::string, std::string> ids;  // by label and by id
    };
    std::string id_of(const std::string& name);
    std::string known_id(const std::string& name) const;

    std::map<std::string, Column> columns_;
    std::map<std::string, std::string> ids_;  // of all names
    std::set<std::string> used_, sources_, targets_;
    std::map<std::string, std::string> colors_;  // by name
    bool has_middle_ = false;
};

// Whether a name stands for demand that goes unmet.
bool is_unmet_name(std::string_view name);

}  // namespace channelmap
