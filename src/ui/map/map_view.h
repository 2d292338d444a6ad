// What the passes that draw the map are given.
#pragma once

#include <string_view>

#include "core/graphics/geometry.h"
#include "ui/map/highlight.h"

namespace channelmap {

struct MapView {
    const Layout& layout;
    const Highlight* highlight = nullptr;
    float emphasis = 0;       // 0 none .. 1 fully highlighted
    std::string_view ringed;  // id of the node or ribbon that has the page's focus
    Box covered;  // by what will be drawn over the map: words under its rim are left out
};

}  // namespace channelmap
