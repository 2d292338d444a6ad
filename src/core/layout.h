// The map's geometry: a pure function of story, words, flow and width. Renderers only trace it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/flow.h"
#include "core/geometry.h"
#include "core/theme.h"
#include "core/words.h"

namespace channelmap {

struct Comparison;  // core/compare.h

// Three designs, chosen by the canvas's width alone. In the narrow one flows run downward.
enum class Form { narrow, medium, wide };
Form form_of(float canvas_width);

// The map's own width inside a canvas of this width, and, for a story, its height: neither depends
// on the scenario.
float map_width(float canvas_width);

// The canvas whose map fills `width`: where the map stands alone, no room is kept for sliders.
float canvas_width_for_map(float width);
float map_height(const Story& story, float canvas_width);

// The part of that height that the flows and their labels take; the bar of hosts comes below it.
float flows_height(const Story& story, float canvas_width);

// How a ribbon's route is known, which says how it is drawn.
enum class Mark {
    assumed,    // a volume that nobody reports: dashed edges
    on_sale,    // a reported route: solid edges
    preview,    // half strength, long dashes
    announced,  // an empty tube with a cap; has no volume
    unknown,    // a hatched stub at the seller; has no volume
    barred,     // a stub and a cap at the seller; has no volume
    unmet,      // demand that finds no seller
};

// Whether money flows along it; the others say only how an offer stands.
inline bool has_volume(Mark mark) {
    return mark != Mark::announced && mark != Mark::unknown && mark != Mark::barred;
}

enum class NodeKind { buyer, seller, unmet, product };

struct LayoutNode {
    std::string id;  // as in the outline
    NodeKind kind = NodeKind::buyer;
    Index item = 0;  // buyer group, channel or product (story indices)
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

// How wide a tie was before the reader's change, on its present centre line.
inline constexpr float lost_opacity = .05f;  // of the ink on the part that a tie has lost
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
    double scale = 0;  // pixels a unit of demand
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

// The map of `flow` on a canvas of this width (288 CSS px or more; less is laid out as 288).
// `fixed_scale` > 0 keeps the pixels a unit while a slider is dragged, as far as everything still
// fits. With a comparison, ties that differ by 2 of 100 or more have ghosts, and sellers, products
// and unmet demand that differ by 1 or more carry a chip where there is room for one.
Layout place(const Story& story, const Words& words, const Scenario& scenario, const Flow& flow,
             float canvas_width, double fixed_scale = 0, const Comparison* against = nullptr);

// Moves the bar of hosts down by so many pixels, so that something else can stand below the flows.
void lower_hosting(Layout& layout, float by);

// How far a change has come, each part 0..1: old marks gone, storefronts opened or closed, flows
// moved and new marks there.
struct Stages {
    float marks = 0, shops = 0, flows = 0;
};

// Another era tells its story in order: what was barred is lifted, the shop opens, money moves.
// `t` is the time, 0..1.
Stages era_stages(float t);

// Between two layouts of the same story and width. Nodes and ribbons keep their identity; what is
// only in one of them grows from or shrinks to nothing. Labels say what `after` says and travel to
// their places.
Layout blend(const Layout& before, const Layout& after, const Stages& stages);

// All stages at once, t in 0..1.
inline Layout blend(const Layout& before, const Layout& after, float t) {
    return blend(before, after, Stages{t, t, t});
}

// What lies under a point: a node or a ribbon of the layout. Touch reaches further.
struct Hit {
    std::optional<Index> node, ribbon;
    bool operator==(const Hit&) const = default;
    explicit operator bool() const { return node || ribbon; }
};
Hit hit_test(const Layout& layout, Point point, float reach);

// The node or ribbon with this id; nothing if the layout has none.
Hit hit_named(const Layout& layout, std::string_view id);

// What a hit's path carries: for each ribbon, the share of its width (0..1) that belongs to the
// path, up and down stream. Same size as Layout::ribbons.
std::vector<float> path_shares(const Story& story, const Flow& flow, const Layout& layout,
                               const Hit& hit);

// A tooltip's lines for a hit, from the model and the story's facts.
struct TipLine {
    enum class Kind { title, value, reported, assumed, source } kind = Kind::title;
    std::string text;
};
std::vector<TipLine> tip_of(const Story& story, const Words& words, const Scenario& scenario,
                            const Flow& flow, const Layout& layout, const Hit& hit);

// Into how many steps a picture cuts what thickens steadily on screen.
struct SvgDetail {
    int fringe_steps = 4, core_steps = 6;  // 1 or more
};

// The map as a picture: SVG text of `layout` with the same tokens as the screen. Coordinates are
// rounded to 0.1 px. `title` and `description` go into <title> and <desc>. With `dark`, colours
// follow the reader's colour scheme: `theme` by default, `dark` where the reader prefers it.
std::string svg_of(const Layout& layout, const Theme& theme, std::string_view title,
                   std::string_view description, const Theme* dark = nullptr,
                   SvgDetail detail = {});

}  // namespace channelmap
