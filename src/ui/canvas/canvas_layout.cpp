#include "ui/canvas/canvas_layout.h"

#include <algorithm>
#include <cmath>

#include "core/layout/form.h"
#include "core/layout/layout_height.h"
#include "core/wording/key_marks.h"
#include "ui/canvas/canvas_parts.h"
#include "ui/canvas/map_size.h"
#include "ui/canvas/place_card.h"
#include "ui/canvas/place_picker.h"

namespace channelmap {
namespace {

constexpr float section_gap = 26;

Sizes sizes_of(Form form, bool coarse) {
    const bool narrow = form == Form::narrow, fingers = coarse || narrow;
    return {.axis = narrow               ? 96.f
                    : form == Form::wide ? 60.f
                                         : 68.f,
            .timeline_height = narrow               ? 156.f
                               : form == Form::wide ? 100.f
                                                    : 128.f,
            .head = fingers ? 48.f : 34.f,
            .button = fingers ? 44.f : 28.f,
            .lever_gap = narrow               ? 14.f
                         : form == Form::wide ? 10.f
                                              : 12.f,
            .preset_row = fingers ? 44.f : 32.f};
}

// Without unmet demand no bars stand on the axis; pins of moments and fingers still need some room.
void lower_axis(const Story& story, Form form, Sizes& sizes) {
    if (story.has_unmet()) return;
    const float axis = form == Form::narrow ? 56.f : story.moments.empty() ? 26.f : 44.f;
    sizes.timeline_height -= sizes.axis - axis;
    sizes.axis = axis;
}

void place_timeline(const Inventory& inventory, const Sizes& sizes, CanvasLayout& out) {
    out.axis = sizes.axis;
    const float step = out.width / static_cast<float>(std::max(inventory.eras, 1));
    const float height = out.form == Form::narrow ? sizes.axis + 4 : sizes.timeline_height;
    for (int i = 0; i < inventory.eras; ++i)
        out.eras.push_back({step * static_cast<float>(i), 0, step, height});
    if (out.form != Form::narrow) return;
    const float y = sizes.timeline_height - 44;
    out.earlier = {0, y, 44, 44};
    out.later = {out.width - 44, y, 44, 44};
}

// The basis of a right takes two lines, an input's range one; for a finger the switch needs room.
float basis_height(Panel panel, const Sizes& sizes) {
    return panel == Panel::rules || sizes.button >= 44 ? 40 : 24;
}

void place_group(Panel panel, const Inventory& inventory, const Folds& folds, const Sizes& sizes,
                 Stack& stack, CanvasLayout& out) {
    out.heads[static_cast<int>(panel)] = stack.take(sizes.head);
    for (std::size_t i = 0; i < inventory.levers.size(); ++i) {
        if ((inventory.levers[i] == LeverKind::input) != (panel == Panel::buyers)) continue;
        if (folds[panel]) continue;
        out.levers[i] = place_lever(stack.take(24 + sizes.button + basis_height(panel, sizes)),
                                    sizes.button, 22);
        stack.skip(sizes.lever_gap);
    }
}

void place_title(const Sizes& sizes, Stack& stack, CanvasLayout& out) {
    out.title = stack.take(sizes.title);
    out.reset = {out.title.right() - 84, out.title.y + (sizes.title - 28) / 2 - 2, 84, 28};
}

// Several rows of boxes side by side below a heading, filled column by column.
std::vector<Box> grid(const Box& head, float y, int count, int columns, float row) {
    std::vector<Box> boxes;
    const int rows = (count + columns - 1) / columns;
    const float step = (head.w + column_gap) / static_cast<float>(columns);
    for (int i = 0; i < count; ++i)
        boxes.push_back({head.x + step * static_cast<float>(i / rows),
                         y + row * static_cast<float>(i % rows), step - column_gap, row});
    return boxes;
}

// Presets and key, side by side or one below the other, in so many columns each.
void place_foot(const Story& story, const Inventory& inventory, const Folds& folds,
                const Sizes& sizes, Stack presets, Stack key, int columns, CanvasLayout& out) {
    if (inventory.presets == 0) key.x = presets.x;  // a story may have none, and so no panel
    const auto place = [&](Panel panel, Stack& stack, int count, float row, std::vector<Box>& to) {
        if (count == 0) return;
        const Box head = stack.take(sizes.head);
        out.heads[static_cast<int>(panel)] = head;
        if (folds[panel]) return;
        to = grid(head, stack.y, count, columns, row);
        if (!to.empty())
            stack.y = to[static_cast<std::size_t>((count + columns - 1) / columns - 1)].bottom();
    };
    place(Panel::presets, presets, inventory.presets, sizes.preset_row, out.presets);
    if (key.y < presets.y && key.x < presets.x + presets.width) key.y = presets.y + 8;
    place(Panel::key, key, static_cast<int>(key_marks_of(story).size()), sizes.key_row, out.key);
    out.height = std::max(presets.y, key.y);
}

void place_wide(const Story& story, const Inventory& inventory, const Folds& folds,
                const Sizes& sizes, CanvasLayout& out) {
    Stack rail{out.width - rail_width, out.map.y, rail_width};
    place_title(sizes, rail, out);
    place_group(Panel::rules, inventory, folds, sizes, rail, out);
    place_group(Panel::buyers, inventory, folds, sizes, rail, out);
    const float half = (out.width - column_gap) / 2;
    const float y = std::max(out.map.bottom(), rail.y) + 24;
    place_foot(story, inventory, folds, sizes, {0, y, half}, {half + column_gap, y, half}, 2, out);
}

// The sliders come right under the map that they move.
void place_medium(const Story& story, const Inventory& inventory, const Folds& folds,
                  const Sizes& sizes, CanvasLayout& out) {
    Stack title{0, out.map.bottom() + section_gap, out.width};
    place_title(sizes, title, out);
    const float half = (out.width - column_gap) / 2;
    Stack left{0, title.y, half}, right{half + column_gap, title.y, half};
    place_group(Panel::rules, inventory, folds, sizes, left, out);
    place_group(Panel::buyers, inventory, folds, sizes, right, out);
    const float y = std::max(left.y, right.y) + 24;
    place_foot(story, inventory, folds, sizes, {0, y, half}, {half + column_gap, y, half}, 1, out);
}

void place_narrow(const Story& story, const Inventory& inventory, const Folds& folds,
                  const Sizes& sizes, CanvasLayout& out) {
    const Stack stack{0, out.map.bottom(), out.width};  // its last row of hosts may be empty
    place_foot(story, inventory, folds, sizes, stack, stack, 1, out);
}

// All places of what isn't there stay empty.
void place_alone(const Story& story, CanvasLayout& out) {
    const MapSize size = map_alone(out.width);
    out.map = {0, 0, size.width, map_height(story, size)};
    out.height = out.map.bottom();
}

// What stands between the flows and the bar of hosts: the slider of the narrow form, what the page
// shows in the wide one.
void place_below_flows(const Story& story, const Inventory& inventory, const Sizes& sizes,
                       CanvasLayout& out) {
    const float flows = out.map.y + flows_height(story, out.form);
    Stack stack{0, flows + 8, out.width};
    if (out.form == Form::narrow) place_picker(inventory, sizes, stack, out);
    if (out.form == Form::wide && inventory.inset > 0) {
        out.inset = stack.take(inventory.inset);
        out.inset.w = out.map.w;
    }
    if (stack.y == flows + 8) return;
    out.below_flows = stack.y - flows;
    out.map.h += out.below_flows;
}

}  // namespace

LeverPlace place_lever(const Box& box, float button, float name_height) {
    LeverPlace lever{.box = box};
    const float y = box.y + name_height;
    const float under = y + button + 2;
    lever.minus = {box.x, y, button, button};
    lever.plus = {box.right() - button, y, button, button};
    const float inset = button + 16;
    lever.track = {box.x + inset, y, box.w - 2 * inset, button};
    lever.basis = {box.x, under, box.w, box.bottom() - under};
    lever.state = {box.right() - 82, under, 82, button >= 44 ? lever.basis.h : 24};
    return lever;
}

Folds folded_to_fit(Folds folds, const Story& story, float width, const Inventory& inventory,
                    float height_limit, std::optional<Panel> keep) {
    for (const Panel panel : {Panel::key, Panel::presets, Panel::buyers, Panel::rules}) {
        if (panel == keep) continue;
        if (lay_out_canvas(story, width, inventory, folds).height <= height_limit) return folds;
        folds[panel] = true;
    }
    if (keep && lay_out_canvas(story, width, inventory, folds).height > height_limit)
        folds[*keep] = true;
    return folds;
}

Inventory inventory_of(const Outline& outline) {
    Inventory inventory{.eras = static_cast<int>(outline.eras.size()),
                        .presets = static_cast<int>(outline.presets.size())};
    for (const Lever& lever : outline.levers) inventory.levers.push_back(lever.kind);
    return inventory;
}

CanvasLayout lay_out_canvas(const Story& story, float width, const Inventory& inventory,
                            const Folds& folds) {
    CanvasLayout out{.form = form_of(width), .width = std::max(width, least_map_width)};
    Sizes sizes = sizes_of(out.form, inventory.coarse);
    lower_axis(story, out.form, sizes);
    out.levers.resize(inventory.levers.size());
    if (inventory.parts != Parts::all) {
        if (inventory.parts == Parts::map)
            place_alone(story, out);
        else
            place_card(story, inventory, out);
        out.height = std::ceil(out.height);
        return out;
    }
    place_timeline(inventory, sizes, out);
    const MapSize size = map_size(out.width);
    const float gap = out.form == Form::narrow ? 16.f : out.form == Form::wide ? 10.f : 24.f;
    out.map = {0, sizes.timeline_height + gap, size.width, map_height(story, size)};
    place_below_flows(story, inventory, sizes, out);
    switch (out.form) {
    case Form::wide: place_wide(story, inventory, folds, sizes, out); break;
    case Form::medium: place_medium(story, inventory, folds, sizes, out); break;
    case Form::narrow: place_narrow(story, inventory, folds, sizes, out); break;
    }
    out.height = std::ceil(out.height + 8);
    return out;
}

}  // namespace channelmap
