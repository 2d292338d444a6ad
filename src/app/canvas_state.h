// What is on screen: the canvas's size, what of it is open, where everything stands, and the map on
// its way from one layout to the next.
#pragma once

#include <limits>
#include <optional>
#include <string_view>

#include "app/motion.h"
#include "ui/canvas/canvas_layout.h"
#include "ui/canvas/look.h"

namespace channelmap {

struct CanvasState {
    Look look;
    float width = 1032;                                           // CSS px
    float height_limit = std::numeric_limits<float>::infinity();  // what the graphics can show
    float inset = 0;                 // px that the page wants below the flows
    Parts parts = Parts::all;        // what is drawn
    Folds folds_wanted, folds;       // by the reader; with those that don't fit
    std::optional<Panel> kept_open;  // opened last, so closed last
    Index picked = 0;                // the lever that the narrow form shows
    bool menu_open = false;          // the narrow form's list of levers
    CanvasLayout places;
    MapMotion map;

    // False if no panel has this id.
    bool fold(std::string_view id, bool closed);

    // Finds a place for everything; true if the map's size is another one than its layout's.
    bool arrange(const Story& story, const Outline& outline);

    // The canvas's point on the map, and whether the pointer reaches the map there: it doesn't
    // under the open list.
    Point in_map(Point at) const { return {at.x - places.map.x, at.y - places.map.y}; }
    bool on_map(Point at) const;

    // Whether the point is on the list of levers or on what opens it.
    bool in_picker(Point at) const;

    // The layout with the room that the canvas keeps between the flows and the bar of hosts.
    Layout with_inset(Layout layout) const;
};

}  // namespace channelmap
