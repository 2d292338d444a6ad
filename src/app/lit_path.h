// The path that is lit on the map, how far it has come or gone, and its tooltip.
#pragma once

#include <optional>
#include <vector>

#include "core/interaction/hit.h"
#include "core/interaction/tip.h"
#include "core/layout/layout.h"
#include "ui/map/highlight.h"

namespace channelmap {

struct LitPath {
    std::optional<Highlight> highlight;
    std::vector<TipLine> tip;
    std::optional<Point> tip_at;  // on the map, where the pointer came upon the path
    bool wanted = false;          // something lights it in this frame
    float emphasis = 0;           // 0 none .. 1 full
    Hit in_panel;  // the panel beside the map explains it: no tooltip until another path is lit

    void clear();

    // Whether `hit` is the path that is lit already.
    bool shows(const Hit& hit) const { return highlight && highlight->hit == hit; }

    // One step of `seconds` nearer to what is wanted; `at_once` for readers who want no motion.
    void fade(double seconds, bool at_once);
    bool is_fading() const { return highlight && emphasis > 0 && emphasis < 1; }
};

}  // namespace channelmap
