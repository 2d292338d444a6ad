#include "ui/panels/lever_picker.h"

#include <algorithm>
#include <string>

#include "core/graphics/font_set.h"
#include "core/graphics/text_width.h"
#include "ui/panels/lever_control.h"

namespace channelmap {
namespace {

std::size_t picked_of(const CanvasView& view) {
    const auto& levers = view.places.levers;
    for (std::size_t i = 0; i < levers.size(); ++i)
        if (levers[i].box.w > 0) return i;
    return 0;
}

Action open_menu(bool open) { return {.kind = Action::Kind::lever_menu, .on = open}; }

std::string place_words(const CanvasView& view, std::size_t picked) {
    return say(
        view.words, "levers.place",
        {{"n", std::to_string(picked + 1)}, {"all", std::to_string(view.outline.levers.size())}});
}

void write_title(const Pen& pen, const CanvasView& view, std::size_t picked) {
    const Box& box = view.places.picker.title;
    stroke_line(pen, {box.x, box.y + .5f}, {box.right(), box.y + .5f}, {Token::rule});
    write(pen, {box.x, box.y + 18}, say(view.words, "levers.title"), strong_type, {Token::ink});
    write_right(pen, {box.right(), box.y + 18}, place_words(view, picked), note_type,
                {Token::ink2});
}

// To the next or previous lever in the story's order; after the last comes the first.
Response arrows(const Pen& pen, const CanvasView& view, std::size_t picked) {
    Response response;
    const std::size_t count = view.outline.levers.size();
    for (const bool forward : {false, true}) {
        const Box& box = forward ? view.places.picker.later : view.places.picker.earlier;
        const std::size_t next = (picked + (forward ? 1 : count - 1)) % count;
        const Area area = press_area(view, "pick", forward ? "later" : "earlier", box);
        arrow_button(pen, box, forward, true, area.hovered);
        if (area.clicked)
            response.action =
                Action{.kind = Action::Kind::pick, .id = view.outline.levers[next].id};
    }
    return response;
}

Response name_button(const Pen& pen, const CanvasView& view, std::size_t picked) {
    Response response;
    const Lever& lever = view.outline.levers[picked];
    const Box& box = view.places.picker.name;
    if (!view.places.picker.choices.empty()) {
        const Area area = press_area(view, "pick", "name", box);
        if (area.clicked) response.action = open_menu(!view.menu_open);
        if (area.hovered || area.held) fill_box(pen, box, {Token::wash}, 4);
    }
    const Type type = is_changed(lever) ? strong_type : name_type;
    const std::string name = shortened(lever.label, type, box.w - 8);
    const float middle = box.x + box.w / 2;
    const Token ink = lever.enabled ? Token::ink : Token::ink2;
    write(pen, {middle - text_width(name, type.face, type.size) / 2, box.y + 17}, name, type,
          {ink});
    const float value_width = text_width(lever.value_text, Face::semibold, 14);
    write(pen, {middle - value_width / 2, box.y + 36}, lever.value_text, strong_type, {ink});
    if (view.places.picker.title.w <= 0)
        write(pen, {middle + value_width / 2 + 10, box.y + 36}, place_words(view, picked),
              note_type, {Token::ink2});
    return response;
}

Response list_button(const Pen& pen, const CanvasView& view) {
    Response response;
    const Box& box = view.places.picker.list;
    const std::string words =
        say(view.words, "levers.list", {{"all", std::to_string(view.outline.levers.size())}});
    if (press_area(view, "pick", "list", box).clicked) response.action = open_menu(!view.menu_open);
    const float y = box.y + box.h / 2 + 4.5f + capitals_drop(name_type.size),
                right = box.x + text_width(words, Face::regular, 14);
    write(pen, {box.x, y}, words, name_type, {Token::ink});
    stroke_line(pen, {box.x, y + 2.5f}, {right, y + 2.5f}, {Token::ink});
    return response;
}

Response choice(const Pen& pen, const CanvasView& view, const Lever& lever, const Box& box,
                bool picked) {
    Response response;
    const Area area = press_area(view, "choose", lever.id, box);
    if (area.clicked) response.action = Action{.kind = Action::Kind::pick, .id = lever.id};
    if (picked || area.hovered || area.held) fill_box(pen, box, {Token::wash}, 4);
    write_lever_name(pen, lever, {box.x + 8, box.y + box.h / 2 - 9, box.w - 16, 20});
    return response;
}

}  // namespace

Response lever_picker(const Pen& pen, const CanvasView& view) {
    if (view.outline.levers.empty() || view.places.picker.name.w <= 0) return {};
    const std::size_t picked = picked_of(view);
    const Lever& lever = view.outline.levers[picked];
    const bool has_list = view.places.picker.title.w > 0;
    if (has_list) write_title(pen, view, picked);
    Response response = arrows(pen, view, picked);
    merge(response, name_button(pen, view, picked));
    merge(response, lever_slider(pen, view, lever, view.places.levers[picked]));
    if (!has_list) return response;
    merge(response, list_button(pen, view));
    merge(response, reset_button(pen, view, view.places.picker.reset));
    return response;
}

Response lever_menu(const Pen& pen, const CanvasView& view) {
    Response response;
    const PickerPlace& picker = view.places.picker;
    if (!view.menu_open || picker.choices.empty()) return response;
    fill_box(pen, picker.menu, {Token::paper}, 4);
    stroke_box(pen, picker.menu, {Token::ctl}, 1, 4);
    constexpr std::string_view names[] = {"levers.rules", "levers.buyers"},
                               notes[] = {"levers.rules.note", "levers.buyers.note"};
    for (int i = 0; i < 2; ++i) {
        const Box& head = picker.heads[i];
        write(pen, {head.x + 8, head.y + 20}, say(view.words, names[i]), value_type, {Token::ink2});
        write_right(pen, {head.right() - 8, head.y + 20}, say(view.words, notes[i]), note_type,
                    {Token::ink2});
    }
    const std::size_t picked = picked_of(view);
    for (std::size_t i = 0; i < picker.choices.size() && i < view.outline.levers.size(); ++i)
        merge(response, choice(pen, view, view.outline.levers[i], picker.choices[i], i == picked));
    return response;
}

}  // namespace channelmap
