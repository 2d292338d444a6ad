// One slider: its track with range and history, its steps, what it rests on, its switch.
#pragma once

#include "ui/panels/panel.h"

namespace channelmap {

// Whether the reader has moved it off the era's fact or the story's central value.
bool is_changed(const Lever& lever);

// Its name at the left of the line, its value at the right.
void write_lever_name(const Pen& pen, const Lever& lever, const Box& box);

// All of it but the name.
Response lever_slider(const Pen& pen, const CanvasView& view, const Lever& lever,
                      const LeverPlace& place);

// A word at the right end of `box` that acts as a button, underlined; in the middle of the box's
// first `line` px, or of all of it.
Response word_button(const Pen& pen, const CanvasView& view, const char* kind, std::string_view id,
                     const std::string& word, const Box& box, Type type, const Action& action,
                     float line = 0);

// "Reset", at the right end of `box`, where the reader has set any slider.
Response reset_button(const Pen& pen, const CanvasView& view, const Box& box);

}  // namespace channelmap
