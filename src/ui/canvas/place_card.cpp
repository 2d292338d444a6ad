// Timeline, map, one slider, as low as they can be read. A narrow card stacks the slider's parts, a
// medium one sets them side by side, a wide one has none: there the page shows all sliders beside
// the map.
#include "ui/canvas/place_card.h"

#include <algorithm>

#include "core/layout/layout_height.h"
#include "ui/canvas/canvas_parts.h"
#include "ui/canvas/map_size.h"

namespace channelmap {
namespace {

constexpr float part_gap = 6, arrow = 44, short_basis = 24, long_basis = 40;

// A narrow card has the moment's label in a line of its own above the bars.
float axis_of(Form form) { return form == Form::narrow ? 70 : 58; }

// The rows below the axis: the chosen era in one line; dates and a label of two lines; of one.
float timeline_height(Form form) {
    return axis_of(form) + (form == Form::narrow ? 24.f : form == Form::medium ? 56.f : 40.f);
}

void place_timeline(const Inventory& inventory, CanvasLayout& out) {
    out.axis = axis_of(out.form);
    const float height = out.form == Form::narrow ? out.axis + 4 : timeline_height(out.form);
    const float step = out.width / static_cast<float>(std::max(inventory.eras, 1));
    for (int i = 0; i < inventory.eras; ++i)
        out.eras.push_back({step * static_cast<float>(i), 0, step, height});
    if (out.form == Form::narrow) out.earlier = out.later = {0, out.axis + 4, 0, 20};
}

// The arrows at both ends of the name.
void place_names(const Box& box, CanvasLayout& out) {
    auto& picker = out.picker;
    picker.earlier = {box.x, box.y, arrow, arrow};
    picker.later = {box.right() - arrow, box.y, arrow, arrow};
    picker.name = {box.x + arrow + part_gap, box.y, box.w - 2 * (arrow + part_gap), arrow};
}

void place_slider(const Inventory& inventory, CanvasLayout& out) {
    if (inventory.levers.empty()) return;
    const bool narrow = out.form == Form::narrow;
    const float button = inventory.coarse || narrow ? 44 : 28;
    Stack stack{0, out.map.bottom() + part_gap, out.width};
    const Index picked = std::min<Index>(inventory.picked, inventory.levers.size() - 1);
    if (narrow) {
        place_names(stack.take(arrow), out);
        const Box box = stack.take(button + 2 + long_basis);
        out.levers[picked] = place_lever(box, button, 0);
        out.levers[picked].box = {box.x, out.picker.name.y, box.w,
                                  box.bottom() - out.picker.name.y};
    } else {
        const float half = (out.width - column_gap) / 2, lower = (arrow - button) / 2;
        const float basis = inventory.coarse ? long_basis : short_basis;
        Box row = stack.take(lower + button + 2 + basis);
        place_names({0, row.y, half, arrow}, out);
        row = {half + column_gap, row.y + lower, half, row.h - lower};
        out.levers[picked] = place_lever(row, button, 0);
    }
    out.height = stack.y;
}

}  // namespace

void place_card(const Story& story, const Inventory& inventory, CanvasLayout& out) {
    const MapSize size = map_in_card(out.width);
    out.form = size.form;
    place_timeline(inventory, out);
    out.map = {0, timeline_height(out.form) + part_gap, size.width, map_height(story, size)};
    out.height = out.map.bottom();
    if (out.form != Form::wide) place_slider(inventory, out);
}

}  // namespace channelmap
