// One slider at a time: on a phone it stands right under the map that it moves, so that both fit on
// the screen and the thumb doesn't cover what changes.
#include "ui/canvas/place_picker.h"

#include <algorithm>

#include "ui/canvas/canvas_parts.h"

namespace channelmap {
namespace {

constexpr float finger = 44, title_height = 26, gap = 6, picker_basis_height = 40, row_gap = 4;
constexpr float menu_head = 30, menu_padding = 8, least_choice = 28;

// The list ends where the picker begins and reaches up over the map, a long one over the timeline.
void place_menu(const Inventory& inventory, float foot, CanvasLayout& out) {
    auto& picker = out.picker;
    const auto choices = static_cast<float>(inventory.levers.size());
    const float heads = 2 * menu_head + 2 * menu_padding;
    const float row = std::clamp((foot - out.map.y - heads) / choices, least_choice, finger);
    // It covers the whole map rather than cut through its words.
    const float top = std::clamp(foot - heads - choices * row, 0.f, out.map.y + 20);
    const float height = foot - top;
    picker.menu = {0, top, out.width, height};
    float y = foot - heads - choices * row + menu_padding;
    y = std::max(y - std::max(0.f, y - top) / 2, top + menu_padding);
    picker.choices.resize(inventory.levers.size());
    for (const Panel panel : {Panel::rules, Panel::buyers}) {
        picker.heads[static_cast<int>(panel)] = {menu_padding, y, out.width - 2 * menu_padding,
                                                 menu_head};
        y += menu_head;
        for (std::size_t i = 0; i < inventory.levers.size(); ++i) {
            if ((inventory.levers[i] == LeverKind::input) != (panel == Panel::buyers)) continue;
            picker.choices[i] = {menu_padding, y, out.width - 2 * menu_padding, row};
            y += row;
        }
    }
}

}  // namespace

void place_picker(const Inventory& inventory, const Sizes& sizes, Stack& stack, CanvasLayout& out) {
    if (inventory.levers.empty()) return;
    auto& picker = out.picker;
    const float top = stack.y;
    picker.title = stack.take(title_height);
    const Index picked = std::min<Index>(inventory.picked, inventory.levers.size() - 1);
    const Box box = stack.take(finger + gap + sizes.button + 2 + picker_basis_height);
    out.levers[picked] = place_lever(box, sizes.button, finger + gap);
    picker.earlier = {box.x, box.y, finger, finger};
    picker.later = {box.right() - finger, box.y, finger, finger};
    picker.name = {box.x + finger + gap, box.y, box.w - 2 * (finger + gap), finger};
    stack.skip(row_gap);
    const Box row = stack.take(finger);
    picker.list = {row.x, row.y, row.w - 96, row.h};
    picker.reset = {row.right() - 84, row.y, 84, row.h};
    place_menu(inventory, top, out);
}

}  // namespace channelmap
