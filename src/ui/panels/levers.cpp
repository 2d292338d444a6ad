// The sliders of the wide and medium forms, in two groups that fold.
#include "ui/panels/levers.h"

#include <algorithm>

#include "core/graphics/text_width.h"
#include "core/layout/form.h"
#include "ui/panels/lever_control.h"
#include "ui/panels/lever_picker.h"

namespace channelmap {
namespace {

Response title_row(const Pen& pen, const CanvasView& view) {
    const Box& box = view.places.title;
    write(pen, {box.x, box.y + 18}, say(view.words, "levers.title"), {Face::semibold, 20},
          {Token::ink});
    return reset_button(pen, view, view.places.reset);
}

// What stands in the place of the sliders where the flows are given.
void write_given(const Pen& pen, const CanvasView& view) {
    const Box& box = view.places.title;
    float y = box.y + 18;
    for (const auto& row : wrapped(say(view.words, "levers.given"), note_type, box.w, 3)) {
        write(pen, {box.x, y}, row, note_type, {Token::ink2});
        y += 18;
    }
}

}  // namespace

Response levers(const Pen& pen, const CanvasView& view) {
    if (view.places.picker.name.w > 0) return lever_picker(pen, view);
    if (view.places.title.w <= 0) return {};
    if (view.story.given) {
        write_given(pen, view);
        return {};
    }
    Response response = title_row(pen, view);
    merge(response, panel_head(pen, view, Panel::rules, say(view.words, "levers.rules"),
                               say(view.words, "levers.rules.note")));
    merge(response, panel_head(pen, view, Panel::buyers, say(view.words, "levers.buyers"),
                               say(view.words, "levers.buyers.note")));
    for (std::size_t i = 0; i < view.places.levers.size() && i < view.outline.levers.size(); ++i) {
        const LeverPlace& place = view.places.levers[i];
        if (place.box.w <= 0) continue;
        write_lever_name(pen, view.outline.levers[i], place.box);
        merge(response, lever_slider(pen, view, view.outline.levers[i], place));
    }
    return response;
}

}  // namespace channelmap
