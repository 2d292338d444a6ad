#include "ui/draw_map.h"
#include "ui/panel.h"

namespace channelmap {
namespace {

constexpr float swatch_width = 32, swatch_height = 14;

void draw_tube_swatch(const Pen& pen, const Box& box) {
    const Point top[] = {{box.x, box.y + 3}, {box.right(), box.y + 3}};
    const Point foot[] = {{box.x, box.bottom() - 3}, {box.right(), box.bottom() - 3}};
    dashes(pen, top, {5, 4, 1.25f}, Token::aws, Token::aws, 1);
    dashes(pen, foot, {5, 4, 1.25f}, Token::aws, Token::aws, 1);
    stroke_line(pen, {box.right(), box.y + 3}, {box.right(), box.bottom() - 3}, {Token::aws},
                1.25f);
}

void draw_soft_swatch(const Pen& pen, const Box& box) {
    const Box body{box.x, box.y + 5, box.w, 4};
    fade_up(pen, {box.x, box.y - 1, box.w, 6}, {Token::accent, .45f});
    fill_box(pen, body, {Token::accent, pen.theme->opacity.unmet_body});
    const Point under[] = {{box.x, body.bottom()},
                           {box.right(), body.bottom()},
                           {box.x, body.bottom() + 6},
                           {box.right(), body.bottom() + 6}};
    const ImU32 full = color(pen, {Token::accent, .45f}), none = color(pen, {Token::accent, 0});
    const ImU32 colors[] = {full, full, none, none};
    mesh(pen, 2, 2, under, colors);
}

void draw_swatch(const Pen& pen, int mark, const Box& box) {
    const Point top[] = {{box.x, box.y}, {box.right(), box.y}},
                foot[] = {{box.x, box.bottom()}, {box.right(), box.bottom()}};
    switch (mark) {
    case 0:
        fill_box(pen, box, {Token::aws, pen.theme->opacity.body});
        stroke_path(pen, top, {Token::aws}, 1);
        stroke_path(pen, foot, {Token::aws}, 1);
        break;
    case 1:
        fill_box(pen, box, {Token::group, pen.theme->opacity.body});
        dashes(pen, top, {4, 4, 1}, Token::group, Token::group, 1);
        dashes(pen, foot, {4, 4, 1}, Token::group, Token::group, 1);
        break;
    case 2: draw_soft_swatch(pen, box); break;
    case 3: draw_tube_swatch(pen, box); break;
    case 4:
        hatch_box(pen, box, {Token::google});
        stroke_path(pen, top, {Token::google}, 1);
        stroke_path(pen, foot, {Token::google}, 1);
        break;
    case 6: {
        const Point line[] = {{box.x, box.y + 7}, {box.right(), box.y + 7}};
        draw_dots(pen, line, {Token::ink});
        break;
    }
    default:
        stroke_line(pen, {box.x, box.y + 7}, {box.x + 18, box.y + 7}, {Token::aws}, 2);
        stroke_line(pen, {box.x + 18, box.y + 1}, {box.x + 18, box.y + 13}, {Token::aws}, 2.5f);
    }
}

}  // namespace

Response key(const Pen& pen, const CanvasView& view) {
    const Response response = panel_head(pen, view, Panel::key, say(view.words, "key.title"), "");
    constexpr std::string_view words[key_marks] = {"key.reported",  "key.assumed", "key.range",
                                                   "key.announced", "key.unknown", "key.barred",
                                                   "key.before"};
    for (std::size_t i = 0; i < view.places.key.size(); ++i) {
        if (i + 1 == key_marks && !view.ghosts) continue;
        const Box& row = view.places.key[i];
        draw_swatch(pen, static_cast<int>(i),
                    {row.x, row.y + (row.h - swatch_height) / 2, swatch_width, swatch_height});
        write(pen, {row.x + swatch_width + 12, row.y + row.h / 2 + 4.5f}, say(view.words, words[i]),
              note_type, {Token::ink2});
    }
    return response;
}

}  // namespace channelmap
