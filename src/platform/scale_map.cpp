#include "platform/scale_map.h"

#include <utility>

#include "core/base/json_fields.h"
#include "core/scale/scale_layout.h"
#include "ui/map/draw_map.h"
#include "ui/map/map_view.h"

namespace channelmap {

std::string ScaleMap::show(const ScaleGraph& graph, int draws, double (*clock)()) {
    JsonWriter json;
    {
        const auto object = json.object();
        if (const std::string fault = fault_of(graph); !fault.empty()) {
            put(json, "fault", fault);
        } else {
            const double began = clock();
            const auto values = scale_ranges(graph, draws);
            const double drawn = clock();
            layout_.reset();
            if (!graph.nodes.empty()) layout_ = lay_out_scale(graph, values);
            due_ = true;
            put(json, "drawsMs", (drawn - began) * 1000);
            put(json, "layoutMs", (clock() - drawn) * 1000);
        }
    }
    return std::move(json.out);
}

bool ScaleMap::draw(Screen& screen, Graphics& graphics, const Look& look) {
    if (!layout_ || !std::exchange(due_, false)) return false;
    screen.resize(scale_width, scale_height, 1);
    graphics.start_frame();
    const Pen pen = screen.begin(look, .016);
    draw_map(pen, {.layout = *layout_, .ringed = {"none"}, .covered = {}});
    screen.end();
    graphics.draw(static_cast<int>(scale_width), static_cast<int>(scale_height),
                  look.theme[Token::paper]);
    return true;
}

}  // namespace channelmap
