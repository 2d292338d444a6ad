// The flows of one era, gathered from rows.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/problem.h"
#include "core/exchange/edges.h"
#include "core/parse/json_value.h"

namespace channelmap {

class EraFlows {
public:
    // Rows between the same two nodes are added up: their values, their ranges (a row without one
    // counts as its value), facts and notes. Where they stand on different grounds, the sum is an
    // assumption.
    void add(const Edge& edge, const std::string& from, const std::string& to);

    // A problem for each channel where what comes in and what goes out differ by more than 0.5 %.
    void check_balance(const std::string& era, Problems& problems) const;

    // The list as a story has it, in the order of the rows.
    JsonValue list() const;

private:
    struct Flow {
        std::string from, to;
        Edge edge;
    };
    std::vector<Flow> flows_;
    std::map<std::pair<std::string, std::string>, std::size_t> at_;
};

}  // namespace channelmap
