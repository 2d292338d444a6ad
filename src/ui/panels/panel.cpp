#include "ui/panels/panel.h"

#include <algorithm>

#include "core/graphics/font_set.h"
#include "core/graphics/text_width.h"

namespace channelmap {
namespace {

// Items are identified by the kind of control and the story's id.
void push_id(const char* kind, std::string_view id) {
    ImGui::PushID(kind);
    ImGui::PushID(id.data(), id.data() + id.size());
}

void pop_id() {
    ImGui::PopID();
    ImGui::PopID();
}

Box grown(const CanvasView& view, const Box& box, float room) {
    const float least = view.look.coarse ? 44.f : 24.f;
    const float x = std::clamp((least - box.w) / 2, 0.f, room),
                y = std::clamp((least - box.h) / 2, 0.f, room);
    return {box.x - x, box.y - y, box.w + 2 * x, box.h + 2 * y};
}

Area area(const Box& box) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    Area result;
    result.clicked = ImGui::InvisibleButton("##area", {box.w, box.h});
    result.hovered = ImGui::IsItemHovered();
    result.held = ImGui::IsItemActive();
    result.pressed = ImGui::IsItemActivated();
    result.released = ImGui::IsItemDeactivated();
    if (result.hovered || result.held) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result;
}

}  // namespace

BreakEvenMarks break_even_marks(const Questions& questions) {
    BreakEvenMarks marks;
    const auto& answer = questions.answer;
    if (!questions.break_even || !answer || answer->always) return marks;
    marks.lever = questions.break_even->lever;
    for (const auto& point : answer->at) marks.at.push_back(point.strength);
    if (answer->draws_with_one > 0) marks.over_draws = answer->strength;
    return marks;
}

void merge(Response& into, const Response& from) {
    if (from.action) into.action = from.action;
    into.dragging |= from.dragging;
    into.holding |= from.holding;
}

Area press_area(const CanvasView& view, const char* kind, std::string_view id, const Box& box,
                float room) {
    push_id(kind, id);
    const Area result = area(grown(view, box, room));
    pop_id();
    return result;
}

Area repeating_area(const CanvasView& view, const char* kind, std::string_view id, const Box& box,
                    float room) {
    push_id(kind, id);
    Area result = area(grown(view, box, room));
    const ImGuiIO& io = ImGui::GetIO();
    const float held_before = io.MouseDownDurationPrev[0], held = io.MouseDownDuration[0];
    if (result.clicked && held_before >= io.KeyRepeatDelay)
        result.clicked = false;  // it has repeated already
    if (result.held && result.hovered && held >= io.KeyRepeatDelay) {
        const auto beats = [&](float seconds) {
            return static_cast<int>((seconds - io.KeyRepeatDelay) / io.KeyRepeatRate);
        };
        result.clicked = held_before < io.KeyRepeatDelay || beats(held) > beats(held_before);
    }
    pop_id();
    return result;
}

bool has_focus(const CanvasView& view, std::string_view verb, std::string_view id) {
    const std::string_view focused = view.focused;
    return focused.size() == verb.size() + 1 + id.size() && focused.starts_with(verb) &&
           focused.ends_with(id) && focused[verb.size()] == ' ';
}

void focus_ring(const Pen& pen, const Box& box) {
    stroke_box(pen, {box.x - 4, box.y - 4, box.w + 8, box.h + 8}, {Token::ink}, 2, 6);
}

void arrow_button(const Pen& pen, const Box& box, bool forward, bool enabled, bool hovered) {
    if (hovered && enabled) fill_box(pen, box, {Token::wash}, 6);
    stroke_box(pen, box, {enabled ? Token::ctl : Token::rule}, 1, 6);
    const float x = box.x + box.w / 2, y = box.y + box.h / 2, turn = forward ? 1.f : -1.f;
    const Point chevron[] = {
        {x - 3.5f * turn, y - 7}, {x + 3.5f * turn, y}, {x - 3.5f * turn, y + 7}};
    stroke_path(pen, chevron, {enabled ? Token::ink : Token::rule}, 1.75f);
}

Response panel_head(const Pen& pen, const CanvasView& view, Panel panel, std::string_view name,
                    std::string_view note) {
    const auto at = static_cast<int>(panel);
    const Box& box = view.places.heads[at];
    Response response;
    if (box.w <= 0) return response;
    const Area area = press_area(view, "fold", panel_ids[at], box);
    if (area.clicked)
        response.action = Action{.kind = Action::Kind::fold,
                                 .id = std::string(panel_ids[at]),
                                 .folded = !view.folds[panel]};
    stroke_line(pen, {box.x, box.y + .5f}, {box.right(), box.y + .5f}, {Token::rule});
    const float line = box.y + box.h / 2 + 5, baseline = line + capitals_drop(strong_type.size);
    write(pen, {box.x, baseline}, name, strong_type, {Token::ink});
    write_right(pen, {box.right() - 20, baseline}, note, note_type, {Token::ink2});
    const float x = box.right() - 12, y = line - 5, turn = view.folds[panel] ? 1.f : -1.f;
    const Point chevron[] = {
        {x, y - 2.5f * turn}, {x + 5, y + 2.5f * turn}, {x + 10, y - 2.5f * turn}};
    stroke_path(pen, chevron, {area.hovered ? Token::ink : Token::ink2}, 1.5f);
    return response;
}

std::string shortened(std::string_view words, Type type, float width) {
    if (text_width(words, type.face, type.size) <= width) return std::string(words);
    while (!words.empty()) {
        words = words.substr(
            0, words.find_last_of(' ') == std::string_view::npos ? 0 : words.find_last_of(' '));
        const std::string cut = std::string(words) + "…";
        if (text_width(cut, type.face, type.size) <= width) return cut;
    }
    return "…";
}

std::vector<std::string> wrapped(std::string_view words, Type type, float width, int most) {
    std::vector<std::string> lines;
    while (!words.empty()) {
        if (static_cast<int>(lines.size()) + 1 == most) {
            lines.push_back(shortened(words, type, width));
            break;
        }
        std::size_t end = 0;
        for (std::size_t at = words.find(' ');; at = words.find(' ', at + 1)) {
            const std::size_t stop = std::min(at, words.size());
            if (end > 0 && text_width(words.substr(0, stop), type.face, type.size) > width) break;
            end = stop;
            if (stop == words.size()) break;
        }
        lines.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return lines;
}

}  // namespace channelmap
