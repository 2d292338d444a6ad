// What the forms of the canvas are made of: sizes, a stack of boxes, a slider's parts.
#pragma once

#include "ui/canvas/canvas_layout.h"

namespace channelmap {

// Sizes that differ between the three forms, and between fingers and mice.
struct Sizes {
    float axis, timeline_height;
    float head;    // a panel's heading
    float button;  // of a slider
    float lever_gap;
    float preset_row;
    float key_row = 24;
    float title = 34;
};

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

// A slider of `button` px and the lines under it, below the `name_height` px of its name.
LeverPlace place_lever(const Box& box, float button, float name_height);

}  // namespace channelmap
