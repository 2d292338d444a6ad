// Where the canvas keeps the timeline, the map, the sliders, the presets and the key: a pure
// function of its width, of how many of each there are, and of which panels are open.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/graphics/geometry.h"
#include "core/layout/form.h"
#include "core/layout/layout.h"
#include "core/outline/outline.h"

namespace channelmap {

enum class Panel { rules, buyers, presets, key };
inline constexpr int panel_count = 4;
inline constexpr std::string_view panel_ids[panel_count] = {"rules", "buyers", "presets", "key"};

// What stands on the canvas. `map`: the map alone. `card`: timeline, a dense map and one slider;
// the wide card keeps room beside the map, where the page shows all sliders.
enum class Parts { all, map, card };

// Which panels are closed, in the order of Panel.
struct Folds {
    bool closed[panel_count] = {};
    bool operator[](Panel panel) const { return closed[static_cast<int>(panel)]; }
    bool& operator[](Panel panel) { return closed[static_cast<int>(panel)]; }
    bool operator==(const Folds&) const = default;
};

// What there is to place. Levers of a right and the rollout stand under "rules", inputs under
// "buyers"; the narrow form shows one of them at a time.
struct Inventory {
    int eras = 0;
    int presets = 0;
    std::vector<LeverKind> levers;
    Index picked = 0;     // the lever that the narrow form shows
    bool coarse = false;  // a finger: all targets are at least 44 px high
    float inset = 0;      // px that the page itself wants below the flows of the wide form
    Parts parts = Parts::all;
    bool operator==(const Inventory&) const = default;
};
Inventory inventory_of(const Outline& outline);

// `folds` with so many more panels closed, the least needed first, that the canvas is at most
// `height_limit` high; all of them if that doesn't suffice. `keep` is closed last.
Folds folded_to_fit(Folds folds, const Story& story, float width, const Inventory& inventory,
                    float height_limit, std::optional<Panel> keep = std::nullopt);

struct LeverPlace {
    Box box;  // the whole control; empty while its panel is closed
    Box minus, plus;
    Box track;  // 0 at its left end, 1 at its right, as high as a finger needs
    Box basis;  // the line or two under the track
    Box state;  // at the right under the track: the Range switch, or Reset
};

// Narrow: one slider at a time under the map that it moves, and a list to pick another from. The
// card has the slider and its neighbours alone.
struct PickerPlace {
    Box title;                 // its heading, and how many there are
    Box earlier, later, name;  // the neighbours, and between them the name: a press opens the list
    Box list, reset;           // words below the slider: open the list; all back to the facts
    Box menu;                  // the open list, over the map
    Box heads[2];              // of its two groups
    std::vector<Box> choices;  // one a lever
};

struct CanvasLayout {
    Form form = Form::wide;
    float width = 0, height = 0;
    float axis = 0;         // y of the timeline's axis
    std::vector<Box> eras;  // one a step, side by side; none where the map is alone
    Box earlier, later;     // arrows of the narrow timeline; without width where there is no room
    Box map;
    float below_flows = 0;   // px kept free between the map's flows and its bar of hosts
    Box inset;               // the free part, where the page shows what matters most; wide only
    PickerPlace picker;      // narrow and card only
    Box title, reset;        // above the levers; wide and medium
    Box heads[panel_count];  // of each panel, in the order of Panel; a press folds it
    std::vector<LeverPlace> levers;  // narrow: all but one are empty
    std::vector<Box> presets;        // empty while closed
    std::vector<Box> key;            // one a mark of key_marks_of()
};

CanvasLayout lay_out_canvas(const Story& story, float width, const Inventory& inventory,
                            const Folds& folds);

}  // namespace channelmap
