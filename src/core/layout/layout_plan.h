// What the map shows before any pixel is chosen: nodes in reading order, the connections between
// them, and the words of each label. The two designs (across for wide canvases, down for narrow
// ones) place it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/layout/form.h"
#include "core/layout/layout.h"
#include "core/model/flow.h"
#include "core/wording/number_text.h"

namespace channelmap::plan {

// A node's words: as long as there is room, then shorter.
struct NodeWords {
    std::string label, short_label;
    std::string value;   // "25"
    std::string range;   // "(19–32)" or empty
    std::string status;  // "not on sale", or empty
};

struct Node {
    std::string id;
    NodeKind kind = NodeKind::buyer;
    Index item = 0;
    std::vector<Index> items = {};  // of what is folded together; see folded_plan.h
    Token token = Token::group;
    bool closed = false;
    NodeWords words = {};
    Estimate value = {};  // as parts of 100
    int change = 0;       // against the baseline, in whole parts of 100
    bool claimed = false;
};

// A flow between two neighbouring nodes, or the mark of an offer that has none.
struct Connection {
    Index from = 0, to = 0;
    Mark mark = Mark::assumed;
    Estimate value;  // as parts of 100
    int rounded = 0;
    std::optional<Index> offer;
    std::optional<double> before;  // in the baseline, as parts of 100
    double hairline = 1.5;         // px down to which its width is true; 0: always
};

struct Plan {
    Index era = 0;  // of the story
    std::vector<Node> nodes;
    std::vector<Index> buyers, sellers,
        products;  // positions in `nodes`; `sellers` ends with unmet
    Index unmet = 0;
    std::vector<Connection> connections;  // by column, then in the nodes' order on both sides
};

// Products in the story's order, as the wide and the medium design show them.
Plan make_plan(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow);

// The plan as the narrow design shows it: the two products with the most central demand in the
// story come first, since they are the ones with room for a label under their bars.
Plan narrow_plan(const Story& story, const Plan& plan);

// The width in pixels of a flow of `value` parts of 100 at `scale` pixels a part: true to scale
// down to `hairline` px; below that it shrinks more slowly, so that small flows stay visible, and
// reaches 0 with the value.
float drawn_width(double value, double scale, double hairline = 1.5);

// Marks without a volume keep this much room at the bars they touch.
inline constexpr float mark_room = 10;

// The room that a connection takes at a bar.
float room_of(const Connection& connection, double scale);

}  // namespace channelmap::plan
