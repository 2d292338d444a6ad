// Ribbons, bars and their numbers of a placed plan.
#pragma once

#include <vector>

#include "core/layout/placed.h"

namespace channelmap::plan {

// The slot of a node: start and size across.
struct Slot {
    float start = 0, size = 0;
    float centre() const { return start + size / 2; }
};
Slot slot_of(const Placed& placed, Index node);

inline constexpr float bar_thickness = 6, shop_bar_thickness = 5;

// The centre line of a connection from dock to dock.
Curve curve_of(const Placed& placed, std::size_t i);

// Gives the placed plan its slots and docks at its scale, and at less of it, down to `least` pixels
// a part, where few and large flows between rows that are close would bend so tightly that their
// edges left their row.
void set_out(Placed& placed, double least);

// Ribbons of all connections, widest first, those without a volume last.
std::vector<Ribbon> make_ribbons(const Placed& placed);

// A node without its boxes along the flow: identity, value, docking bars.
LayoutNode make_node(const Placed& placed, Index index, float bar_arrive, float bar_leave,
                     float thickness);

// Numbers on ribbons that have room for them, beside the bars.
void add_numbers(const Placed& placed, Layout& layout);

// Old widths of the connections that differ, and of unmet demand's bar, which is `depth` long.
void add_ghosts(const Placed& placed, Layout& layout, float depth);

// The solid bar of unmet demand and the strands into which it frays; `reach_end` is where they end.
void add_unmet(const Placed& placed, Layout& layout, float depth, float reach_end);

}  // namespace channelmap::plan
