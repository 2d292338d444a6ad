#include "ui/panels/presets.h"

#include "core/graphics/font_set.h"
#include "ui/panels/panel.h"

namespace channelmap {

Response presets(const Pen& pen, const CanvasView& view) {
    Response response = panel_head(pen, view, Panel::presets, say(view.words, "presets.title"), "");
    for (std::size_t i = 0; i < view.places.presets.size() && i < view.outline.presets.size();
         ++i) {
        const OutlinePreset& preset = view.outline.presets[i];
        const Box& box = view.places.presets[i];
        const Area area = press_area(view, "preset", preset.id, box);
        if (area.clicked) response.action = Action{.kind = Action::Kind::preset, .id = preset.id};
        if (area.hovered || area.held)
            fill_box(pen, {box.x - 4, box.y + 1, box.w + 4, box.h - 2}, {Token::wash}, 4);
        const Point mark{box.x + 6, box.y + box.h / 2};
        stroke_circle(pen, mark, 5.5f, {preset.chosen ? Token::ink : Token::ctl}, 1.5f);
        if (preset.chosen) fill_disc(pen, mark, 3, {Token::ink});
        const Type type = preset.chosen ? strong_type : name_type;
        const auto lines = wrapped(preset.label, type, box.w - 22, 2);
        float y = box.y + box.h / 2 + 5 + capitals_drop(type.size) -
                  8 * static_cast<float>(lines.size() - 1);
        for (const auto& row : lines) {
            write(pen, {box.x + 20, y}, row, type, {Token::ink});
            y += 16;
        }
        if (has_focus(view, "preset", preset.id))
            focus_ring(pen, {box.x, box.y + 4, box.w, box.h - 8});
    }
    return response;
}

}  // namespace channelmap
