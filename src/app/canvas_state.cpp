#include "app/canvas_state.h"

#include <algorithm>

namespace channelmap {

bool CanvasState::fold(std::string_view id, bool closed) {
    const auto* at = std::find(std::begin(panel_ids), std::end(panel_ids), id);
    if (at == std::end(panel_ids)) return false;
    const auto panel = static_cast<Panel>(at - std::begin(panel_ids));
    folds_wanted = folds;
    folds_wanted[panel] = closed;
    kept_open = closed ? std::nullopt : std::optional(panel);
    return true;
}

bool CanvasState::arrange(const Story& story, const Outline& outline) {
    Inventory all = inventory_of(outline);
    all.picked = picked;
    all.coarse = look.coarse;
    all.inset = inset;
    all.parts = parts;
    folds = folded_to_fit(folds_wanted, story, width, all, height_limit, kept_open);
    places = lay_out_canvas(story, width, all, folds);
    const Layout& target = map.target;
    return target.nodes.empty() || target.width != places.map.w || target.height != places.map.h;
}

bool CanvasState::on_map(Point at) const {
    return contains(places.map, at) && !(menu_open && contains(places.picker.menu, at));
}

bool CanvasState::in_picker(Point at) const {
    const PickerPlace& picker = places.picker;
    return contains(picker.menu, at) || contains(picker.name, at) || contains(picker.list, at);
}

Layout CanvasState::with_inset(Layout layout) const {
    lower_hosting(layout, places.below_flows);
    return layout;
}

}  // namespace channelmap
