#include "ui/pen.h"

#include <algorithm>
#include <cmath>

#include "core/hatch.h"

#include "imgui_internal.h"

namespace channelmap {
namespace {

ImVec2 placed(const Pen& pen, Point p) { return {pen.origin.x + p.x, pen.origin.y + p.y}; }

ImU32 pack(Rgb rgb, float alpha) {
    return IM_COL32(rgb.r, rgb.g, rgb.b, static_cast<int>(std::clamp(alpha, 0.f, 1.f) * 255 + .5f));
}

float snapped(const Pen& pen, float v) { return std::round(v * pen.ratio) / pen.ratio; }

// Hairlines and boxes on whole device pixels stay crisp.
Box crisp(const Pen& pen, const Box& box) {
    const float x = snapped(pen, pen.origin.x + box.x), y = snapped(pen, pen.origin.y + box.y);
    return {x, y, snapped(pen, pen.origin.x + box.right()) - x,
            snapped(pen, pen.origin.y + box.bottom()) - y};
}

Point mix(Point a, Point b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }
float distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

void stroke(const Pen& pen, std::span<const Point> points, ImU32 color, float thickness) {
    for (const Point& point : points) pen.list->PathLineTo(placed(pen, point));
    pen.list->PathStroke(color, ImDrawFlags_None, thickness);
}

}  // namespace

ImU32 color(const Pen& pen, Ink ink) { return pack((*pen.theme)[ink.token], ink.alpha); }

ImU32 mixed_color(const Pen& pen, Token from, Token to, float t, float alpha) {
    const Rgb a = (*pen.theme)[from], b = (*pen.theme)[to];
    const auto between = [t](int x, int y) {
        return static_cast<std::uint8_t>(static_cast<float>(x) + static_cast<float>(y - x) * t +
                                         .5f);
    };
    return pack({between(a.r, b.r), between(a.g, b.g), between(a.b, b.b)}, alpha);
}

void write(const Pen& pen, Point baseline, std::string_view words, Type type, Ink ink) {
    const int face = static_cast<int>(type.face);
    const float scale = type.size * pen.ems[face] / baked_size;
    ImFontBaked* baked = pen.faces[face]->GetFontBaked(baked_size, scale * pen.ratio);
    const ImU32 tint = color(pen, ink);
    const float top =
        snapped(pen, pen.origin.y + baseline.y) - ImFloor(baked->Ascent + .5f) * scale;
    // Where pixels are coarse, letters stand on halves of them, so that they keep their distances.
    const float steps = pen.ratio * (pen.ratio < 1.5f ? 2 : 1);
    float x = pen.origin.x + baseline.x;
    const char* at = words.data();
    const char* end = at + words.size();
    while (at < end) {
        unsigned int code = 0;
        at += ImTextCharFromUtf8(&code, at, end);
        const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(code));
        if (!glyph) continue;
        if (glyph->Visible) {
            const float left = std::round(x * steps) / steps;
            pen.list->PrimReserve(6, 4);
            pen.list->PrimRectUV({left + glyph->X0 * scale, top + glyph->Y0 * scale},
                                 {left + glyph->X1 * scale, top + glyph->Y1 * scale},
                                 {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, tint);
        }
        x += glyph->AdvanceX * scale;
    }
}

void write_right(const Pen& pen, Point end, std::string_view words, Type type, Ink ink) {
    write(pen, {end.x - text_width(words, type.face, type.size), end.y}, words, type, ink);
}

void fill_box(const Pen& pen, const Box& box, Ink ink, float radius) {
    const Box b = crisp(pen, box);
    pen.list->AddRectFilled({b.x, b.y}, {b.right(), b.bottom()}, color(pen, ink), radius);
}

void stroke_box(const Pen& pen, const Box& box, Ink ink, float thickness, float radius) {
    const Box b = crisp(pen, box);
    const float inset = thickness / 2;
    pen.list->PathRect({b.x + inset, b.y + inset}, {b.right() - inset, b.bottom() - inset}, radius);
    pen.list->PathStroke(color(pen, ink), ImDrawFlags_Closed, thickness);
}

void dash_box(const Pen& pen, const Box& box, Ink ink, float on, float off) {
    const Point around[] = {{box.x + .5f, box.y + .5f},
                            {box.right() - .5f, box.y + .5f},
                            {box.right() - .5f, box.bottom() - .5f},
                            {box.x + .5f, box.bottom() - .5f},
                            {box.x + .5f, box.y + .5f}};
    dashes(pen, around, {on, off, 1}, ink.token, ink.token, ink.alpha);
}

void fade_up(const Pen& pen, const Box& box, Ink ink) {
    const Box b = crisp(pen, box);
    const ImU32 foot = color(pen, ink), top = color(pen, {ink.token, 0});
    pen.list->AddRectFilledMultiColor({b.x, b.y}, {b.right(), b.bottom()}, top, top, foot, foot);
}

void stroke_line(const Pen& pen, Point from, Point to, Ink ink, float thickness) {
    if (from.y == to.y ||
        from.x == to.x) {  // upright and level lines are boxes, so that they stay crisp
        const float half = thickness / 2;
        const bool level = from.y == to.y;
        fill_box(
            pen,
            level ? Box{std::min(from.x, to.x), from.y - half, std::abs(to.x - from.x), thickness}
                  : Box{from.x - half, std::min(from.y, to.y), thickness, std::abs(to.y - from.y)},
            ink);
        return;
    }
    const Point ends[] = {from, to};
    stroke(pen, ends, color(pen, ink), thickness);
}

void stroke_path(const Pen& pen, std::span<const Point> points, Ink ink, float thickness) {
    stroke(pen, points, color(pen, ink), thickness);
}

void fill_disc(const Pen& pen, Point center, float radius, Ink ink) {
    pen.list->AddCircleFilled(placed(pen, center), radius, color(pen, ink));
}

void stroke_circle(const Pen& pen, Point center, float radius, Ink ink, float thickness) {
    pen.list->AddCircle(placed(pen, center), radius, color(pen, ink), 0, thickness);
}

void dash_circle(const Pen& pen, Point center, float radius, Ink ink, int count) {
    const float step = 2 * IM_PI / static_cast<float>(count);
    for (int i = 0; i < count; ++i) {
        const float from = step * static_cast<float>(i);
        pen.list->PathArcTo(placed(pen, center), radius, from, from + step * .55f, 6);
        pen.list->PathStroke(color(pen, ink), ImDrawFlags_None, 1.25f);
    }
}

void hatch_box(const Pen& pen, const Box& box, Ink ink, float spacing, float thickness) {
    for (const Line& line : hatch_lines(box, spacing))
        pen.list->AddLine(placed(pen, line.from), placed(pen, line.to), color(pen, ink), thickness);
}

float swell(float t) {
    constexpr float taper = .3f;
    const float x = std::clamp(std::min(t, 1 - t) / taper, 0.f, 1.f);
    return x * x * (3 - 2 * x);
}

void dashes(const Pen& pen, std::span<const Point> points, Dash dash, Token from, Token to,
            float alpha) {
    const auto ink = [&](float t) {
        const bool quiet = pen.theme->quiet_dashes();
        const float part = quiet ? dash.ends + (dash.middle - dash.ends) * swell(t) : 1;
        return mixed_color(pen, from, to, t, alpha * part);
    };
    float total = 0;
    for (std::size_t i = 1; i < points.size(); ++i) total += distance(points[i - 1], points[i]);
    if (total <= 0) return;
    const float period = dash.on + dash.off;
    float walked = 0;
    bool open = false;
    float mark = 0;  // where along the line the present dash or gap ends
    for (std::size_t i = 1; i < points.size(); ++i) {
        const float length = distance(points[i - 1], points[i]);
        if (length <= 0) continue;
        if (i == 1) {
            mark = dash.on;
            open = true;
            pen.list->PathLineTo(placed(pen, points[0]));
        }
        while (mark < walked + length) {
            pen.list->PathLineTo(
                placed(pen, mix(points[i - 1], points[i], (mark - walked) / length)));
            if (open) pen.list->PathStroke(ink(mark / total), 0, dash.thickness);
            open = !open;
            mark += open ? dash.on : dash.off;
        }
        walked += length;
        if (open) pen.list->PathLineTo(placed(pen, points[i]));
    }
    if (open && walked > mark - period) pen.list->PathStroke(ink(1), 0, dash.thickness);
    pen.list->PathClear();
}

void mesh(const Pen& pen, int rows, int columns, std::span<const Point> points,
          std::span<const ImU32> colors) {
    if (rows < 2 || columns < 2) return;
    ImDrawList* list = pen.list;
    list->PrimReserve((rows - 1) * (columns - 1) * 6, rows * columns);
    const unsigned int first = list->_VtxCurrentIdx;
    const ImVec2 white = list->_Data->TexUvWhitePixel;
    for (std::size_t i = 0; i < points.size(); ++i)
        list->PrimWriteVtx(placed(pen, points[i]), white, colors[i]);
    for (int row = 0; row + 1 < rows; ++row) {
        for (int column = 0; column + 1 < columns; ++column) {
            const unsigned int a = first + static_cast<unsigned int>(row * columns + column);
            const unsigned int b = a + static_cast<unsigned int>(columns);
            for (const unsigned int index : {a, a + 1, b + 1, a, b + 1, b})
                list->PrimWriteIdx(static_cast<ImDrawIdx>(index));
        }
    }
}

}  // namespace channelmap
