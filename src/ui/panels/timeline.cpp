#include "ui/panels/timeline.h"

#include <algorithm>
#include <cmath>

#include "core/base/iso_date.h"
#include "core/graphics/text_width.h"
#include "core/layout/form.h"
#include "core/wording/number_text.h"
#include "ui/panels/panel.h"

namespace channelmap {
namespace {

constexpr float bar_height = 44;
constexpr double bar_full = 30;  // of every hundred: as high as a bar is, if none is higher

// The scenario's whole number is the map's own, so that both read the same.
std::string whole_value(const CanvasView& view, const OutlineEra& era, const Estimate& unmet) {
    if (!era.chosen) return era.unmet_text;
    return whole_text(whole_numbers(view.story, view.flow).unmet,
                      per_hundred(view.story, unmet.central));
}

// The chosen era's unmet demand is the scenario's, the others' are as the story tells them.
const Estimate& shown_unmet(const CanvasView& view, const OutlineEra& era) {
    if (era.chosen)
        for (const auto& metric : view.outline.metrics)
            if (metric.name == "unmet") return metric.value;
    return era.unmet;
}

// 44 px stand for 30 of every hundred, or for the highest bar.
float bar_pixels(const CanvasView& view, double demand) {
    double full = bar_full;
    for (const OutlineEra& era : view.outline.eras)
        full = std::max({full, per_hundred(view.story, shown_unmet(view, era).central),
                         per_hundred(view.story, era.unmet.central)});
    return static_cast<float>(per_hundred(view.story, demand) / full) * bar_height;
}

void draw_bar(const Pen& pen, const CanvasView& view, const OutlineEra& era, const Box& step) {
    const Estimate& unmet = shown_unmet(view, era);
    const float axis = view.places.axis, height = bar_pixels(view, unmet.central);
    const Box bar{step.x + 1, axis - height, step.w - 2, height};
    if (view.documented_only && !era.documented) {
        hatch_box(pen, bar, {Token::accent, era.chosen ? .6f : .3f});
        return;
    }
    const float strength = era.chosen ? 1 : .30f;
    if (unmet.has_range) {
        const float most = axis - 16;  // below the title
        const float soft = std::min(bar_pixels(view, unmet.range.p95), most) - height;
        if (soft > 0)
            fade_up(pen, {bar.x, bar.y - soft, bar.w, soft}, {Token::accent, strength * .55f});
    }
    fill_box(pen, bar, {Token::accent, strength});
    const float old = bar_pixels(view, era.unmet.central);
    if (era.chosen && std::abs(old - height) >= 1) {
        dash_box(pen, {bar.x, axis - old, bar.w, old}, {Token::ink}, 1.5f, 2.2f);
    }
}

void write_value(const Pen& pen, const CanvasView& view, const OutlineEra& era, const Box& step) {
    const Estimate& unmet = shown_unmet(view, era);
    const std::string value = whole_value(view, era, unmet);
    const float height = bar_pixels(view, unmet.central);
    const bool high = height >= 14;
    const Token token = era.chosen && high ? Token::on_accent : Token::ink;
    const float y = high ? view.places.axis - 5 : view.places.axis - height - 5;
    const float width = text_width(value, Face::semibold, 13);
    const bool narrow = view.places.form == Form::narrow;
    const float x = narrow ? step.x + (step.w - width) / 2 : step.x + 8;
    if (view.documented_only && !era.documented) return;
    write(pen, {x, y}, value, value_type, {token});
    if (!era.chosen || narrow) return;
    write(pen, {x + width + 5, y},
          bracketed_range(view.story, unmet, whole_numbers(view.story, view.flow).unmet), note_type,
          {token});
}

// Whether all of it stands on two lines of this width.
bool fits(std::string_view words, Type type, float width) {
    const auto rows = wrapped(words, type, width, 2);
    return std::none_of(rows.begin(), rows.end(), [&](const std::string& row) {
        return row.ends_with("…") || text_width(row, type.face, type.size) > width;
    });
}

// In its short form where the whole one would be cut.
void write_names(const Pen& pen, const OutlineEra& era, const std::string& brief, const Box& step,
                 float axis) {
    const Type type = era.chosen ? value_type : note_type;
    const std::string& name = fits(era.label, type, step.w - 8) ? era.label : brief;
    const Token token = era.chosen ? Token::ink : Token::ink2;
    float y = axis + 21;
    write(pen, {step.x + 1, y}, shortened(era.dates, value_type, step.w - 6), value_type,
          {era.chosen ? Token::ink : Token::ink2});
    for (const auto& row : wrapped(name, type, step.w - 8, 2))
        write(pen, {step.x + 1, y += 17}, shortened(row, type, step.w - 4), type, {token});
}

std::string title_of(const CanvasView& view) {
    return say(view.words,
               view.places.form == Form::narrow ? "timeline.title.short" : "timeline.title");
}

// `taken`: where labels of earlier moments stand, to which its own is added; where they would meet
// there is the pin alone.
void draw_moment(const Pen& pen, const CanvasView& view, const Moment& moment,
                 std::vector<Box>& taken) {
    if (moment.era >= view.places.eras.size()) return;
    const Era& era = view.story.eras[moment.era];
    const Box& step = view.places.eras[moment.era];
    const int from = day_number(era.from),
              until = era.until.empty() ? from + 365 : day_number(era.until);
    const float part = std::clamp(static_cast<float>(day_number(moment.date) - from) /
                                      static_cast<float>(std::max(until - from, 1)),
                                  0.f, 1.f);
    const float x = step.x + part * step.w, axis = view.places.axis;
    const float room = std::max(view.places.width - x, x) - 7;
    const std::string label = shortened(moment.label, value_type, room);
    const float width = text_width(label, Face::semibold, 13);
    const bool fits_right = x + 7 + width <= view.places.width;
    const float left = fits_right ? x + 7 : x - 7 - width;
    // On the same line as the title where both have room.
    const float title = text_width(title_of(view), Face::regular, 13);
    const float label_y = left > title + 16 ? 13.f : view.places.form == Form::narrow ? 34.f : 29.f;
    const Box box{left, label_y, width, 1};
    const bool has_room = std::none_of(taken.begin(), taken.end(),
                                       [&](const Box& other) { return overlap(box, other); });
    if (has_room) taken.push_back(box);
    stroke_line(pen, {x, label_y - 10}, {x, axis}, {Token::ink}, 1.25f);
    fill_disc(pen, {x, axis}, 4.5f, {Token::paper});
    stroke_circle(pen, {x, axis}, 4.5f, {Token::ink}, 1.5f);
    if (has_room) write(pen, {left, label_y}, label, value_type, {Token::ink});
}

std::size_t chosen_era(const Outline& outline) {
    for (std::size_t i = 0; i < outline.eras.size(); ++i)
        if (outline.eras[i].chosen) return i;
    return 0;
}

// The chosen era in one line, where there is no room for arrows.
void write_era_line(const Pen& pen, const CanvasView& view) {
    const OutlineEra& era = view.outline.eras[chosen_era(view.outline)];
    const float y = view.places.earlier.y + 15;
    const float name = text_width(era.label, Face::semibold, 14);
    write(pen, {0, y}, era.label, strong_type, {Token::ink});
    write(pen, {name + 8, y}, era.dates, note_type, {Token::ink2});
}

Response arrows(const Pen& pen, const CanvasView& view) {
    Response response;
    if (view.places.earlier.w <= 0) {
        write_era_line(pen, view);
        return response;
    }
    const std::size_t now = chosen_era(view.outline), last = view.outline.eras.size() - 1;
    for (const bool forward : {false, true}) {
        const Box& box = forward ? view.places.later : view.places.earlier;
        const bool enabled = forward ? now < last : now > 0;
        const Area area = press_area(view, "arrow", forward ? "later" : "earlier", box);
        arrow_button(pen, box, forward, enabled, area.hovered);
        if (area.clicked && enabled)
            response.action = Action{.kind = Action::Kind::era,
                                     .id = view.outline.eras[forward ? now + 1 : now - 1].id};
    }
    const OutlineEra& era = view.outline.eras[now];
    const Box& box = view.places.earlier;
    const float middle = view.places.width / 2;
    write(pen, {middle - text_width(era.label, Face::semibold, 14) / 2, box.y + 18}, era.label,
          strong_type, {Token::ink});
    write(pen, {middle - text_width(era.dates, Face::regular, 13) / 2, box.y + 36}, era.dates,
          note_type, {Token::ink2});
    return response;
}

}  // namespace

Response timeline(const Pen& pen, const CanvasView& view) {
    Response response;
    const float axis = view.places.axis;
    const float wash = std::min(bar_height, axis - 16);  // below the title
    const bool narrow = view.places.form == Form::narrow;
    write(pen, {0, 13}, title_of(view), note_type, {Token::ink2});
    for (std::size_t i = 0; i < view.places.eras.size() && i < view.outline.eras.size(); ++i) {
        const OutlineEra& era = view.outline.eras[i];
        const Box& step = view.places.eras[i];
        const Area area = press_area(view, "era", era.id, step);
        if (area.clicked) response.action = Action{.kind = Action::Kind::era, .id = era.id};
        if (area.hovered && !era.chosen)
            fill_box(pen, {step.x, axis - wash, step.w, wash}, {Token::wash});
        if (view.story.has_unmet()) {
            draw_bar(pen, view, era, step);
            write_value(pen, view, era, step);
        }
        stroke_line(pen, {step.x, axis + .5f}, {step.right(), axis + .5f}, {Token::ctl});
        if (!narrow) stroke_line(pen, {step.x + .5f, axis}, {step.x + .5f, axis + 5}, {Token::ctl});
        if (era.chosen) fill_box(pen, {step.x, axis - 1, step.w, 4}, {Token::ink});
        if (!narrow) write_names(pen, era, view.story.eras[i].short_label, step, axis);
        if (has_focus(view, "era", era.id))
            focus_ring(pen, {step.x + 4, step.y + 20, step.w - 8, step.h - 24});
    }
    std::vector<Box> taken;
    for (const Moment& moment : view.story.moments) draw_moment(pen, view, moment, taken);
    if (narrow && !view.outline.eras.empty()) merge(response, arrows(pen, view));
    return response;
}

}  // namespace channelmap
