// The map's geometry: a pure function of story, words, flow and width. Renderers only trace it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/graphics/geometry.h"
#include "core/graphics/text_width.h"
#include "core/graphics/theme.h"
#include "core/layout/form.h"
#include "core/model/flow.h"
#include "core/wording/offer_state.h"
#include "core/wording/words.h"

namespace channelmap {

struct Comparison;  // core/compare/compare.h
namespace plan {
struct Plan;  // core/layout/layout_plan.h
}

enum class NodeKind { buyer, seller, unmet, product };

struct LayoutNode {
    std::string id;  // as in the outline
    NodeKind kind = NodeKind::buyer;
    Index item = 0;                 // buyer group, channel or product (story indices)
    std::vector<Index> items = {};  // of several that are folded into one; else empty
    Token token = Token::group;
    Box slot;                 // the place it keeps in its column, label included for products
    std::optional<Box> shop;  // a seller's storefront box
    bool closed = false;      // a seller that sells nothing in this era: dashed box
    float open = 1;           // 0 drawn as closed .. 1 as open; between them only while it changes
    Box in_bar, out_bar;      // where flows dock; empty boxes where none do
    Estimate value;
};

struct Ribbon {
    std::string id;          // "buyer.aws>channel.direct"
    Index from = 0, to = 0;  // nodes
    Mark mark = Mark::assumed;
    Curve curve;
    float width = 0;         // of the central value as drawn, in pixels
    float true_width = 0;    // without the rule for hairlines
    float core_width = 0;    // of the 5th percentile, <= width
    float fringe_width = 0;  // of the 95th percentile, >= width
    Token start = Token::group,
          end = Token::group;  // along a left ribbon group turns into the seller's
    Estimate value;
    std::optional<Index> offer;  // in Era::offers, right ribbons
    bool hatched = false;        // its number is not to be shown (documented.h)
    float shown = 1;             // of a mark without a volume: less while it comes or goes
};

// A line of text in one or more styles.
struct TextRun {
    Point baseline;  // of its left end
    std::string text;
    Face face = Face::regular;
    float size = 13;
    Token token = Token::ink;
    bool hatched = false;  // a hatched box in place of the text
};

enum class LabelKind { node, number, head, hosting, chip };

struct Label {
    std::string id;  // the node's or ribbon's
    LabelKind kind = LabelKind::node;
    Box box;
    std::vector<TextRun> runs;
    bool solid = false;  // a chip: its change is claimed; otherwise it is drawn as an outline
};

// How wide a connection was before the reader's change, on its present centre line.
inline constexpr float lost_opacity = .05f;  // of the ink on the part that a connection has lost
struct Ghost {
    std::string id;  // the ribbon's, which may have shrunk to nothing; "unmet.bar"
    Curve curve;
    float width = 0, old_width = 0;  // in pixels, now and before
};

// One of the threads into which unmet demand frays: a tapering bar that fades to nothing.
struct Strand {
    Point start, end;
    float start_width = 0, end_width = 0;
};

// From a label to what it names.
struct Leader {
    std::vector<Point> points;
};

// A part of the bar that shows where the work runs.
struct HostSegment {
    std::string id;  // "host.azure"
    Box box;
    Token token = Token::other;
    bool hatched = false;  // not disclosed
    Estimate value;        // of the story's demand
    Box swatch;            // beside its name below the bar
};

struct Layout {
    Form form = Form::wide;
    float width = 0, height = 0;
    bool dense = false;
    double scale = 0;      // pixels a unit of demand
    float thin_below = 0;  // px: narrower ribbons are drawn as lines, where there are thousands
    std::vector<LayoutNode> nodes;
    std::vector<Ribbon> ribbons;  // in paint order within each mark
    std::vector<Label> labels;
    std::vector<Strand> strands;
    std::vector<Leader> leaders;
    std::vector<Ghost> ghosts;
    std::vector<HostSegment> hosting;
    std::optional<Box> unmet_bar;  // solid accent, with its text among the labels
    bool unmet_hatched = false;    // it and its strands stand for a number that is not to be shown
};

// Whether a flow is drawn wider than its value says, so that it can be seen.
bool has_hairlines(const Layout& layout);

// Whether a central value lies outside its range, which its asterisk says; and whether there are
// ghosts or chips.
bool has_outside_values(const Layout& layout);
bool tells_of_changes(const Layout& layout);

// The map of `flow` in this size. `fixed_scale` > 0 keeps the pixels a unit while a slider is
// dragged, as far as everything still fits. With a comparison, connections that differ by 2 of 100
// or more have ghosts, and sellers, products and unmet demand that differ by 1 or more carry a chip
// where there is room for one.
Layout place(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow,
             MapSize size, double fixed_scale = 0, const Comparison* against = nullptr);

// The same from the scenario's plan, in which plan::set_before() has written the comparison.
Layout place(const Story& story, const Words& words, const plan::Plan& plan, const Flow& flow,
             MapSize size, double fixed_scale = 0);

// Moves the bar of hosts down by so many pixels, so that something else can stand below the flows.
void lower_hosting(Layout& layout, float by);

}  // namespace channelmap
