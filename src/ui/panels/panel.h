// What every panel of the canvas is given, what it gives back, and the hit areas they share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/questions.h"
#include "core/outline/outline.h"
#include "ui/canvas/action.h"
#include "ui/canvas/canvas_layout.h"
#include "ui/canvas/lines.h"
#include "ui/canvas/look.h"
#include "ui/canvas/pen.h"
#include "ui/canvas/shapes.h"

namespace channelmap {

// Where on a lever's track two metrics are equal, and where in nine of ten draws.
struct BreakEvenMarks {
    std::string lever;  // empty: nobody asked
    std::vector<double> at;
    std::optional<Range> over_draws;
};
BreakEvenMarks break_even_marks(const Questions& questions);

struct CanvasView {
    const Story& story;
    const Words& words;
    const Outline& outline;
    const Flow& flow;
    const CanvasLayout& places;
    const Folds& folds;
    Look look;
    bool ghosts;           // the map shows what was before
    bool hairlines;        // it shows flows wider than they are
    bool documented_only;  // figures that rest on an assumption are hatched
    // The control that has the page's focus: a lever's id, or the edit that the control does ("era
    // e3", "preset memo", "free multi", "reset"); empty for none.
    std::string_view focused;
    const BreakEvenMarks& break_even;
    bool menu_open = false;  // the narrow form's list of sliders
};

// What a reader does in this frame.
struct Response {
    std::optional<Action> action;
    bool dragging = false;  // a thumb is held: the action is one of many to come
    bool holding = false;   // a step button is held and will repeat
};
void merge(Response& into, const Response& from);

// An invisible item over `box`, made larger on all sides to at least 24 px, or 44 under a finger,
// but by no more than `room` on a side.
struct Area {
    bool hovered = false, held = false, clicked = false;
    bool pressed = false;   // held since this frame
    bool released = false;  // held in the frame before; the pointer may have moved since
};
Area press_area(const CanvasView& view, const char* kind, std::string_view id, const Box& box,
                float room = 0);

// A press that comes again while the button is held. A finger's first press counts when it lifts,
// so that scrolling the page from a button changes nothing.
Area repeating_area(const CanvasView& view, const char* kind, std::string_view id, const Box& box,
                    float room = 0);

// Whether the page's focus is on the control that does `verb` to `id`.
bool has_focus(const CanvasView& view, std::string_view verb, std::string_view id);
void focus_ring(const Pen& pen, const Box& box);

// A chevron in a frame: to the one before, or to the next.
void arrow_button(const Pen& pen, const Box& box, bool forward, bool enabled, bool hovered);

// A panel's heading with a chevron; a press folds it.
Response panel_head(const Pen& pen, const CanvasView& view, Panel panel, std::string_view name,
                    std::string_view note);

// As much of `words` as fits in `width`, ending in … where it was cut.
std::string shortened(std::string_view words, Type type, float width);

// `words` broken into lines no wider than `width`, at most `most`; the last one shortened.
std::vector<std::string> wrapped(std::string_view words, Type type, float width, int most);

}  // namespace channelmap
