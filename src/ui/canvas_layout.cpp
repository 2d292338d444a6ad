#include "ui/canvas_layout.h"

#include <algorithm>
#include <cmath>

namespace channelmap {
namespace {

constexpr float section_gap = 34, rail_width = 272, column_gap = 40;

// Sizes that differ between the three forms.
struct Sizes {
    float axis, timeline_height;
    float head;    // a panel's heading
    float button;  // of a slider
    float lever_gap;
    float preset_row;
    float key_row = 24;
    float title = 34;
};

Sizes sizes_of(Form form) {
    switch (form) {
    case Form::wide:
        return {.axis = 84,
                .timeline_height = 128,
                .head = 34,
                .button = 28,
                .lever_gap = 12,
                .preset_row = 32};
    case Form::medium:
        return {.axis = 84,
                .timeline_height = 144,
                .head = 34,
                .button = 28,
                .lever_gap = 12,
                .preset_row = 32};
    case Form::narrow:
        return {.axis = 96,
                .timeline_height = 156,
                .head = 48,
                .button = 44,
                .lever_gap = 14,
                .preset_row = 44};
    }
    return {};
}

// Stacks boxes in one column from `y` down.
struct Stack {
    float x = 0, y = 0, width = 0;
    Box take(float height) {
        const Box box{x, y, width, height};
        y += height;
        return box;
    }
    void skip(float height) { y += height; }
};

void place_timeline(const Inventory& inventory, const Sizes& sizes, CanvasLayout& out) {
    out.timeline = {0, 0, out.width, sizes.timeline_height};
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

// A right's ground takes two lines to say, an input's range one.
float basis_height(Panel panel) { return panel == Panel::rules ? 40 : 24; }

LeverPlace place_lever(Panel panel, const Box& box, float button) {
    LeverPlace lever{.panel = panel, .box = box};
    const float y = box.y + 22;
    const float under = y + button + 2;
    lever.minus = {box.x, y, button, button};
    lever.plus = {box.right() - button, y, button, button};
    const float inset = button + 16;
    lever.track = {box.x + inset, y, box.w - 2 * inset, button};
    lever.basis = {box.x, under, box.w, box.bottom() - under};
    lever.state = {box.right() - 82, under, 82, 24};
    return lever;
}

void place_group(Panel panel, const Inventory& inventory, const Folds& folds, const Sizes& sizes,
                 Stack& stack, CanvasLayout& out) {
    out.heads[static_cast<int>(panel)] = stack.take(sizes.head);
    for (std::size_t i = 0; i < inventory.levers.size(); ++i) {
        if ((inventory.levers[i] == LeverKind::input) != (panel == Panel::buyers)) continue;
        out.levers[i].panel = panel;
        if (folds[panel]) continue;
        out.levers[i] =
            place_lever(panel, stack.take(24 + sizes.button + basis_height(panel)), sizes.button);
        stack.skip(sizes.lever_gap);
    }
}

void place_presets(const Inventory& inventory, const Folds& folds, const Sizes& sizes, Stack& stack,
                   CanvasLayout& out) {
    out.heads[static_cast<int>(Panel::presets)] = stack.take(sizes.head);
    if (folds[Panel::presets]) return;
    for (int i = 0; i < inventory.presets; ++i) out.presets.push_back(stack.take(sizes.preset_row));
}

void place_key(const Folds& folds, const Sizes& sizes, Stack& stack, CanvasLayout& out) {
    out.heads[static_cast<int>(Panel::key)] = stack.take(sizes.head);
    if (folds[Panel::key]) return;
    for (int i = 0; i < key_marks; ++i) out.key.push_back(stack.take(sizes.key_row));
}

void place_title(const Sizes& sizes, Stack& stack, CanvasLayout& out) {
    out.title = stack.take(sizes.title);
    const float height = out.form == Form::narrow ? 44 : 28;
    out.reset = {out.title.right() - 84, out.title.y + (sizes.title - height) / 2 - 2, 84, height};
}

// Presets and key side by side, under the map.
float place_beside(const Inventory& inventory, const Folds& folds, const Sizes& sizes, float y,
                   float width, CanvasLayout& out) {
    const float half = (width - column_gap) / 2;
    Stack left{0, y, half}, right{half + column_gap, y, half};
    place_presets(inventory, folds, sizes, left, out);
    place_key(folds, sizes, right, out);
    return std::max(left.y, right.y);
}

void place_wide(const Inventory& inventory, const Folds& folds, const Sizes& sizes,
                CanvasLayout& out) {
    const float left = out.width - rail_width - column_gap;
    const float under_map =
        place_beside(inventory, folds, sizes, out.map.bottom() + section_gap, left, out);
    Stack rail{out.width - rail_width, out.map.y, rail_width};
    place_title(sizes, rail, out);
    place_group(Panel::rules, inventory, folds, sizes, rail, out);
    place_group(Panel::buyers, inventory, folds, sizes, rail, out);
    out.height = std::max(under_map, rail.y);
}

void place_medium(const Inventory& inventory, const Folds& folds, const Sizes& sizes,
                  CanvasLayout& out) {
    const float under_map =
        place_beside(inventory, folds, sizes, out.map.bottom() + section_gap, out.width, out);
    Stack title{0, under_map + section_gap, out.width};
    place_title(sizes, title, out);
    const float half = (out.width - column_gap) / 2;
    Stack left{0, title.y, half}, right{half + column_gap, title.y, half};
    place_group(Panel::rules, inventory, folds, sizes, left, out);
    place_group(Panel::buyers, inventory, folds, sizes, right, out);
    out.height = std::max(left.y, right.y);
}

// On a phone the sliders come right under the map that they move.
void place_narrow(const Inventory& inventory, const Folds& folds, const Sizes& sizes,
                  CanvasLayout& out) {
    Stack stack{0, out.map.bottom() + 16, out.width};
    place_title(sizes, stack, out);
    place_group(Panel::rules, inventory, folds, sizes, stack, out);
    place_group(Panel::buyers, inventory, folds, sizes, stack, out);
    stack.skip(section_gap - 10);
    place_presets(inventory, folds, sizes, stack, out);
    stack.skip(8);
    place_key(folds, sizes, stack, out);
    out.height = stack.y;
}

}  // namespace

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
    CanvasLayout out{.form = form_of(width), .width = std::max(width, 288.f)};
    const Sizes sizes = sizes_of(out.form);
    out.levers.resize(inventory.levers.size());
    place_timeline(inventory, sizes, out);
    out.map = {0, sizes.timeline_height + (out.form == Form::narrow ? 16.f : section_gap),
               map_width(out.width), map_height(story, out.width)};
    switch (out.form) {
    case Form::wide: place_wide(inventory, folds, sizes, out); break;
    case Form::medium: place_medium(inventory, folds, sizes, out); break;
    case Form::narrow: place_narrow(inventory, folds, sizes, out); break;
    }
    out.height = std::ceil(out.height + 8);
    return out;
}

}  // namespace channelmap
