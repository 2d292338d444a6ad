#include "ui/panels/key.h"

#include "core/graphics/font_set.h"
#include "core/layout/story_colors.h"
#include "core/wording/key_marks.h"
#include "ui/map/draw_changes.h"
#include "ui/map/draw_map.h"
#include "ui/panels/panel.h"

namespace channelmap {
namespace {

constexpr float swatch_width = 32, swatch_height = 14;

void draw_tube_swatch(const Pen& pen, const Box& box, const KeyColors& colors) {
    const Point top[] = {{box.x, box.y + 3}, {box.right(), box.y + 3}};
    const Point foot[] = {{box.x, box.bottom() - 3}, {box.right(), box.bottom() - 3}};
    dashes(pen, top, {5, 4, 1.25f}, colors.first, colors.first, 1);
    dashes(pen, foot, {5, 4, 1.25f}, colors.first, colors.first, 1);
    stroke_line(pen, {box.right(), box.y + 3}, {box.right(), box.bottom() - 3}, {colors.first},
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

struct Edges {
    Point top[2], foot[2];
    explicit Edges(const Box& box)
        : top{{box.x, box.y}, {box.right(), box.y}},
          foot{{box.x, box.bottom()}, {box.right(), box.bottom()}} {}
};

void draw_dashed_swatch(const Pen& pen, const Box& box, Token token, float strength,
                        const Dash& dash) {
    const Edges edges(box);
    fill_box(pen, box, {token, pen.theme->opacity.body * strength});
    for (const Point* edge : {edges.top, edges.foot}) dashes(pen, {edge, 2}, dash, token, token, 1);
}

void draw_solid_edges(const Pen& pen, const Box& box, Token token) {
    const Edges edges(box);
    for (const Point* edge : {edges.top, edges.foot}) stroke_path(pen, {edge, 2}, {token}, 1);
}

void draw_swatch(const Pen& pen, KeyMark mark, const Box& box, const KeyColors& colors) {
    const float middle = box.y + box.h / 2;
    const Point line[] = {{box.x, middle}, {box.right(), middle}};
    switch (mark) {
    case KeyMark::reported:
        fill_box(pen, box, {colors.first, pen.theme->opacity.body});
        return draw_solid_edges(pen, box, colors.first);
    case KeyMark::preview: return draw_dashed_swatch(pen, box, colors.first, .5f, {10, 4, 1});
    case KeyMark::assumed: return draw_dashed_swatch(pen, box, Token::group, 1, {4, 4, 1});
    case KeyMark::range: return draw_soft_swatch(pen, box);
    case KeyMark::announced: return draw_tube_swatch(pen, box, colors);
    case KeyMark::unknown:
        hatch_box(pen, box, {colors.second});
        return draw_solid_edges(pen, box, colors.second);
    case KeyMark::barred:
        stroke_line(pen, line[0], {box.x + 18, middle}, {colors.first}, 2);
        return stroke_line(pen, {box.x + 18, box.y + 1}, {box.x + 18, box.y + 13}, {colors.first},
                           2.5f);
    case KeyMark::hairline: return stroke_line(pen, line[0], line[1], {Token::group}, 1.5f);
    case KeyMark::before: return draw_dots(pen, line, {Token::ink});
    }
}

bool is_shown(const CanvasView& view, KeyMark mark) {
    return (mark != KeyMark::before || view.ghosts) &&
           (mark != KeyMark::hairline || view.hairlines);
}

}  // namespace

Response key(const Pen& pen, const CanvasView& view) {
    const Response response = panel_head(pen, view, Panel::key, say(view.words, "key.title"), "");
    const KeyColors colors = key_colors(view.story);
    auto place = view.places.key.begin();
    for (const auto mark : key_marks_of(view.story)) {
        if (place == view.places.key.end()) break;
        if (!is_shown(view, mark)) continue;
        const Box& row = *place++;
        draw_swatch(pen, mark,
                    {row.x, row.y + (row.h - swatch_height) / 2, swatch_width, swatch_height},
                    colors);
        write(pen,
              {row.x + swatch_width + 12, row.y + row.h / 2 + 4.5f + capitals_drop(note_type.size)},
              say(view.words, word_of(mark)), note_type, {Token::ink2});
    }
    return response;
}

}  // namespace channelmap
