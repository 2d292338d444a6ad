// Session's part that shows a graph of any size in place of the map.
#include "core/base/json_fields.h"
#include "core/scale/scale_layout.h"
#include "platform/session.h"
#include "ui/map/draw_map.h"
#include "ui/map/map_view.h"

namespace channelmap {

std::string Session::show_scale(const ScaleGraph& graph, int draws) {
    JsonWriter json;
    {
        const auto object = json.object();
        if (const std::string fault = fault_of(graph); !fault.empty()) {
            put(json, "fault", fault);
        } else {
            const double began = seconds_now();
            const auto values = scale_ranges(graph, draws);
            const double drawn = seconds_now();
            if (graph.nodes.empty()) {
                scale_.reset();
                if (app_) app_->wake();
            } else {
                scale_ = lay_out_scale(graph, values);
            }
            scale_due_ = true;
            put(json, "drawsMs", (drawn - began) * 1000);
            put(json, "layoutMs", (seconds_now() - drawn) * 1000);
        }
    }
    return std::move(json.out);
}

void Session::draw_scale() {
    if (!std::exchange(scale_due_, false)) return;
    const double began = seconds_now();
    screen_->resize(scale_width, scale_height, 1);
    graphics_->start_frame();
    const Pen pen = screen_->begin(look_, .016);
    draw_map(pen, {.layout = *scale_, .ringed = {"none"}, .covered = {}});
    screen_->end();
    graphics_->draw(static_cast<int>(scale_width), static_cast<int>(scale_height),
                    look_.theme[Token::paper]);
    ++frames_;
    draw_seconds_ = seconds_now() - began;
}

}  // namespace channelmap
