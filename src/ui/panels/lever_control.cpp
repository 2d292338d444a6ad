#include "ui/panels/lever_control.h"

#include <algorithm>
#include <cmath>

#include "core/graphics/font_set.h"
#include "core/graphics/text_width.h"
#include "core/wording/number_text.h"

namespace channelmap {
namespace {

float x_of(const Box& track, double value) { return track.x + static_cast<float>(value) * track.w; }

Action set_to(const Lever& lever, double value) {
    return {.kind = Action::Kind::set, .id = lever.id, .value = nearest_share(value)};
}

// The next value up or down in steps of 1 %, or of 5 % for rights, which are known less exactly.
double stepped(const Lever& lever, int direction) {
    const double step = lever.kind == LeverKind::input ? .01 : .05;
    const double slots = lever.value / step;
    const double next = direction > 0 ? std::floor(slots + 1 + 1e-6) : std::ceil(slots - 1 - 1e-6);
    return std::clamp(next * step, 0.0, 1.0);
}

void draw_range(const Pen& pen, const Lever& lever, const Box& track) {
    if (!lever.has_range || lever.high <= lever.low) return;
    // The model draws a free input from this range. It is drawn where the story puts it.
    const float from = x_of(track, lever.low), to = x_of(track, lever.high),
                y = track.y + track.h / 2;
    const Box pill{from, y - 4, to - from, 8};
    fill_box(pen, pill, {Token::paper}, 4);
    hatch_box(pen, {pill.x + 2, pill.y, pill.w - 4, pill.h}, {Token::ctl, lever.fixed ? .45f : 1},
              4, 1);
    if (lever.fixed)
        dash_box(pen, pill, {Token::ctl}, 3, 2);
    else
        stroke_box(pen, pill, {Token::ctl}, 1, 4);
}

void draw_track(const Pen& pen, const Lever& lever, const Box& track, bool held, bool focused) {
    const float y = track.y + track.h / 2, x = x_of(track, lever.value);
    stroke_line(pen, {track.x, y}, {track.right(), y}, {Token::ctl}, lever.enabled ? 1.5f : 1);
    draw_range(pen, lever, track);
    stroke_line(pen, {x_of(track, lever.reported), y - 12}, {x_of(track, lever.reported), y + 12},
                {Token::ink2}, 1.5f);
    if (is_changed(lever)) dash_circle(pen, {x_of(track, lever.reported), y}, 8, {Token::ink}, 12);
    const float radius = held ? 9 : 8;
    fill_disc(pen, {x, y}, radius + 2, {Token::paper});
    if (lever.enabled)
        fill_disc(pen, {x, y}, radius, {Token::ink});
    else
        stroke_circle(pen, {x, y}, radius - .5f, {Token::ctl}, 1.5f);
    if (focused) stroke_circle(pen, {x, y}, 12, {Token::ink}, 2);
}

// The answer to "what would have to be true": a wedge under the track at each point, and a bracket
// from the 5th to the 95th percentile of draws.
void draw_break_even(const Pen& pen, const BreakEvenMarks& marks, const Box& track) {
    const float y = track.y + track.h / 2 + 4, foot = y + 7;
    if (marks.over_draws) {
        const float from = x_of(track, marks.over_draws->p5),
                    to = x_of(track, marks.over_draws->p95);
        stroke_line(pen, {from, foot}, {to, foot}, {Token::ink}, 1.5f);
        for (const float x : {from, to})
            stroke_line(pen, {x, foot - 3}, {x, foot + 3}, {Token::ink}, 1.5f);
    }
    for (const double at : marks.at)
        for (float row = 0; row < 7; ++row) {
            const float x = x_of(track, at), half = row * .65f + .5f;
            stroke_line(pen, {x - half, y + row}, {x + half, y + row}, {Token::ink}, 1.2f);
        }
}

Response step_button(const Pen& pen, const CanvasView& view, const Lever& lever, const Box& box,
                     int direction) {
    Response response;
    const Area area = repeating_area(view, direction > 0 ? "plus" : "minus", lever.id, box, 8);
    const double next = stepped(lever, direction);
    const bool useful = lever.enabled && next != lever.value;
    if (useful && (area.hovered || area.held)) fill_box(pen, box, {Token::wash}, 4);
    stroke_box(pen, box, {useful && area.hovered ? Token::ctl : Token::rule}, 1, 4);
    const float x = box.x + box.w / 2, y = box.y + box.h / 2;
    const Ink glyph{useful ? Token::ink : Token::ctl};
    stroke_line(pen, {x - 5, y}, {x + 5, y}, glyph, 1.5f);
    if (direction > 0) stroke_line(pen, {x, y - 5}, {x, y + 5}, glyph, 1.5f);
    if (area.clicked && useful) response.action = set_to(lever, next);
    response.holding = area.held && useful;
    return response;
}

// A press anywhere on the track moves the thumb there; the held thumb follows the pointer out of
// the canvas.
Response track_drag(const Pen& pen, const CanvasView& view, const Lever& lever, const Box& track) {
    Response response;
    const Area area =
        press_area(view, "track", lever.id, {track.x - 9, track.y, track.w + 18, track.h}, 8);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool held = area.held && lever.enabled;
    // On a slow machine the last move and the release come in one frame; the move still counts. A
    // pointer that rests moves nothing: a key or the host may have moved the thumb meanwhile.
    const bool follows = area.pressed || ImGui::GetIO().MouseDelta.x != 0;
    const bool moves = follows && lever.enabled && (area.held || area.released);
    if (held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (moves && ImGui::IsMousePosValid(&mouse)) {
        const double value =
            std::clamp(static_cast<double>((mouse.x - track.x) / track.w), 0.0, 1.0);
        const double percent = std::round(value * 100) / 100;
        // A touch at the percentage that the thumb already shows changes nothing.
        if (std::abs(percent - std::round(lever.value * 100) / 100) > 1e-9)
            response.action = set_to(lever, percent);
    }
    response.dragging = held;
    draw_track(pen, lever, track, held, view.focused == lever.id);
    if (view.break_even.lever == lever.id) draw_break_even(pen, view.break_even, track);
    return response;
}

// The basis of the value, or why the slider changes nothing.
void draw_basis(const Pen& pen, const Lever& lever, const LeverPlace& place, bool has_state) {
    const float x = place.basis.x;
    float y = place.basis.y + 17;
    if (lever.basis == Basis::reported)
        fill_disc(pen, {x + 4.5f, y - 4.5f}, 3.5f, {Token::ink2});
    else
        dash_circle(pen, {x + 5, y - 4.5f}, 4, {Token::ink2}, 8);
    const float right = has_state ? place.state.x - 6 : place.basis.right();
    const std::string_view words =
        !lever.enabled && !lever.note.empty() ? lever.note : lever.basis_text;
    for (const auto& row : wrapped(words, note_type, right - x - 14, place.basis.h >= 40 ? 2 : 1)) {
        write(pen, {x + 14, y}, row, note_type, {Token::ink2});
        y += 17;
    }
}

Response range_switch(const Pen& pen, const CanvasView& view, const Lever& lever, const Box& box) {
    Response response;
    const std::string word = say(view.words, lever.fixed ? "lever.fixed" : "lever.range");
    const float word_width = text_width(word, Face::regular, 13), y = box.y + 11.5f;
    const Box knob{box.right() - word_width - 30, y - 7, 24, 14};
    const Area area =
        press_area(view, "switch", lever.id, {knob.x, box.y, box.right() - knob.x, box.h}, 6);
    if (area.clicked)
        response.action = lever.fixed ? Action{.kind = Action::Kind::unfix, .id = lever.id}
                                      : set_to(lever, lever.value);
    if (lever.fixed)
        stroke_box(pen, knob, {Token::ctl}, 1.5f, 7);
    else
        fill_box(pen, knob, {Token::ink}, 7);
    fill_disc(pen, {lever.fixed ? knob.x + 7 : knob.right() - 7, y}, 4.5f,
              {lever.fixed ? Token::ctl : Token::paper});
    write_right(pen, {box.right(), box.y + 17 + capitals_drop(note_type.size)}, word, note_type,
                {area.hovered ? Token::ink : Token::ink2});
    return response;
}

}  // namespace

bool is_changed(const Lever& lever) {
    return lever.fixed && std::abs(lever.value - lever.reported) > 1e-9;
}

Response word_button(const Pen& pen, const CanvasView& view, const char* kind, std::string_view id,
                     const std::string& word, const Box& box, Type type, const Action& action,
                     float line) {
    Response response;
    const float width = text_width(word, type.face, type.size);
    const float y = box.y + (line > 0 ? line : box.h) / 2 + 4.5f + capitals_drop(type.size);
    const Box hit{box.right() - width - 8, box.y, width + 8, box.h};
    if (press_area(view, kind, id, hit, 8).clicked) response.action = action;
    write(pen, {box.right() - width, y}, word, type, {Token::ink});
    stroke_line(pen, {box.right() - width, y + 2.5f}, {box.right(), y + 2.5f}, {Token::ink});
    return response;
}

void write_lever_name(const Pen& pen, const Lever& lever, const Box& box) {
    const Token ink = lever.enabled ? Token::ink : Token::ink2;
    const Type type = is_changed(lever) ? strong_type : name_type;
    const float value_width = text_width(lever.value_text, Face::semibold, 14);
    write(pen, {box.x, box.y + 14}, shortened(lever.label, type, box.w - value_width - 8), type,
          {ink});
    write_right(pen, {box.right(), box.y + 14}, lever.value_text, strong_type, {ink});
}

Response lever_slider(const Pen& pen, const CanvasView& view, const Lever& lever,
                      const LeverPlace& place) {
    Response response;
    merge(response, track_drag(pen, view, lever, place.track));
    merge(response, step_button(pen, view, lever, place.minus, -1));
    merge(response, step_button(pen, view, lever, place.plus, +1));
    const bool resettable = !lever.has_range && lever.fixed;
    draw_basis(pen, lever, place, lever.has_range || resettable);
    if (lever.has_range)
        merge(response, range_switch(pen, view, lever, place.state));
    else if (resettable)
        merge(response,
              word_button(pen, view, "undo", lever.id, say(view.words, "lever.reset"), place.state,
                          note_type, {.kind = Action::Kind::unfix, .id = lever.id}, 24));
    if (has_focus(view, "free", lever.id)) focus_ring(pen, place.state);
    return response;
}

Response reset_button(const Pen& pen, const CanvasView& view, const Box& box) {
    if (view.focused == "reset") focus_ring(pen, box);
    const bool any = std::any_of(view.outline.levers.begin(), view.outline.levers.end(),
                                 [](const Lever& l) { return l.fixed; });
    if (!any) return {};
    return word_button(pen, view, "reset", "all", say(view.words, "levers.reset"), box, strong_type,
                       {.kind = Action::Kind::reset});
}

}  // namespace channelmap
