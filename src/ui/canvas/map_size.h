// The map's part of a canvas. Needs no Dear ImGui, so that tests and the command line can use it.
#pragma once

#include <algorithm>

#include "core/layout/form.h"

namespace channelmap {

// The canvas on a page of so many CSS px: narrower by the page's padding, and no wider than the map
// may be (web/base/sizes.css, web/card/card.css).
inline float canvas_on_page(int page, bool in_card) {
    const int padding = in_card ? 24 : page >= 1008 ? 48 : page >= 640 ? 40 : 32;
    return static_cast<float>(std::min(1232, page - padding));
}

// CSS px: the column of sliders beside a wide map, and the room between columns.
inline constexpr float rail_width = 272, column_gap = 40;

inline MapSize map_beside_rail(Form form, float canvas_width) {
    const float width = std::max(least_map_width, canvas_width);
    return {.form = form, .width = form == Form::wide ? width - rail_width - column_gap : width};
}

// The size of the map on a canvas of so many CSS pixels, where everything else is on it too.
inline MapSize map_size(float canvas_width) {
    return map_beside_rail(form_of(canvas_width), canvas_width);
}

// The same in a card.
inline MapSize map_in_card(float canvas_width) {
    MapSize size = map_beside_rail(form_in_card(canvas_width), canvas_width);
    size.dense = true;
    return size;
}

}  // namespace channelmap
