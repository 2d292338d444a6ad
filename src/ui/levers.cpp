// The sliders of the wide and medium forms, in two groups that fold.
#include <algorithm>

#include "ui/lever_control.h"
#include "ui/lever_picker.h"

namespace channelmap {
namespace {

Response title_row(const Pen& pen, const CanvasView& view) {
    const Box& box = view.places.title;
    write(pen, {box.x, box.y + 18}, say(view.words, "levers.title"), {Face::semibold, 20},
          {Token::ink});
    return reset_button(pen, view, view.places.reset);
}

}  // namespace

Response levers(const Pen& pen, const CanvasView& view) {
    if (view.places.form == Form::narrow) return lever_picker(pen, view);
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
