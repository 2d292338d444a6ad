// The two designs, and what they share. `along` runs with the flow, `across` along the columns.
#pragma once

#include <vector>

#include "core/layout.h"
#include "core/layout_columns.h"
#include "core/layout_text.h"

namespace channelmap::plan {

// Where a node's flows arrive and leave, along the flow.
struct Reach {
    float arrive = 0, leave = 0;
};

// A placed plan before it becomes a Layout.
struct Placed {
    const Plan& plan;
    std::vector<Slots> columns;  // buyers, sellers with unmet, products
    Docks docks;
    double scale = 1;
    float across_origin = 0;   // of the columns' starts
    std::vector<Reach> reach;  // by node
    bool down = false;         // flows run downward

    Point at(float along, float across) const {
        return down ? Point{across, along} : Point{along, across};
    }
    Box box(float along, float across, float thick, float size) const {
        return down ? Box{across, along, size, thick} : Box{along, across, thick, size};
    }
};

// The slot of a node: start and size across.
struct Slot {
    float start = 0, size = 0;
    float centre() const { return start + size / 2; }
};
Slot slot_of(const Placed& placed, Index node);

inline constexpr float bar_thickness = 6, shop_bar_thickness = 5;

// Ribbons of all ties, widest first, those without a volume last.
std::vector<Ribbon> make_ribbons(const Placed& placed);

// A node without its boxes along the flow: identity, value, docking bars.
LayoutNode make_node(const Placed& placed, Index node, float bar_arrive, float bar_leave,
                     float thickness);

// Numbers on ribbons that have room for them, beside the bars.
void add_numbers(const Placed& placed, Layout& layout);

// Old widths of the ties that differ, and of unmet demand's bar, which is `depth` long.
void add_ghosts(const Placed& placed, Layout& layout, float depth);

// Takes away the numbers on ribbons that a ghost's outline would cross, and the unmet bar's ghost
// where it would cross other words or a storefront.
void settle_ghosts(Layout& layout);

// Signed changes beside the labels that have room for one.
void add_chips(const Plan& plan, Layout& layout);

// The solid bar of unmet demand and the strands into which it frays; `reach_end` is where they end.
void add_unmet(const Placed& placed, Layout& layout, float depth, float reach_end);

void place_across(const Plan& plan, const Words& words, float width, float height,
                  double fixed_scale, Layout& layout);
void place_down(const Plan& plan, const Words& words, float width, double fixed_scale,
                Layout& layout);

// How far the narrow design reaches down for a story of this many products.
float down_height(std::size_t products);

// Heights of the parts of the map, which follow from the story and the canvas's width alone.
inline constexpr float head_height = 26;
float flow_height(const Story& story, float canvas_width);

// The bar that shows where the work runs.
float hosting_height(const Story& story, float width);
void place_hosting(const Story& story, const Words& words, const Flow& flow, float top,
                   Layout& layout);

}  // namespace channelmap::plan
