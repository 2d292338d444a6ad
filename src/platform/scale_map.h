// A graph of any size that stands in the map's place, on a canvas of its own size.
#pragma once

#include <optional>
#include <string>

#include "core/layout/layout.h"
#include "core/scale/scale_graph.h"
#include "platform/graphics.h"
#include "ui/canvas/screen.h"

namespace channelmap {

class ScaleMap {
public:
    // Lays the graph out, its links' ranges over so many draws; a graph without nodes takes what
    // is shown away. JSON: {"fault"} if it is refused, which changes nothing, else {"drawsMs",
    // "layoutMs"}.
    std::string show(const ScaleGraph& graph, int draws, double (*clock)());

    bool is_shown() const { return layout_.has_value(); }
    void wake() { due_ = true; }
    // Draws it if it isn't drawn yet; whether it was.
    bool draw(Screen& screen, Graphics& graphics, const Look& look);

private:
    std::optional<Layout> layout_;
    bool due_ = false;
};

}  // namespace channelmap
