#include "ui/canvas/pen.h"

#include <algorithm>
#include <cmath>

#include "core/graphics/text_width.h"
#include "imgui_internal.h"
#include "ui/canvas/letters.h"

namespace channelmap {
namespace {

ImVec2 placed(const Pen& pen, Point p) { return {pen.origin.x + p.x, pen.origin.y + p.y}; }

ImU32 pack(Rgb rgb, float alpha) {
    return IM_COL32(rgb.r, rgb.g, rgb.b, static_cast<int>(std::clamp(alpha, 0.f, 1.f) * 255 + .5f));
}

float snapped(const Pen& pen, float v) { return std::round(v * pen.ratio) / pen.ratio; }

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

Box crisp(const Pen& pen, const Box& box) {
    const float x = snapped(pen, pen.origin.x + box.x), y = snapped(pen, pen.origin.y + box.y);
    return {x, y, snapped(pen, pen.origin.x + box.right()) - x,
            snapped(pen, pen.origin.y + box.bottom()) - y};
}

void write(const Pen& pen, Point baseline, std::string_view words, Type type, Ink ink) {
    const int face = static_cast<int>(type.face);
    const float scale = type.size * pen.ems[face] / baked_size;
    ImFontBaked* baked = pen.faces[face]->GetFontBaked(baked_size, scale * pen.ratio);
    const ImU32 tint = color(pen, ink);
    const float top =
        snapped(pen, pen.origin.y + baseline.y) - ImFloor(baked->Ascent + .5f) * scale;
    // On coarse screens letters stand on half pixels, so that their distances stay even.
    const float steps = pen.ratio * (pen.ratio < 1.5f ? 2.f : 1.f);
    const WordsAt at{words,     pen.faces[face],           baked, scale, steps,
                     pen.ratio, pen.origin.x + baseline.x, top};
    if (pen.pictures->write(*pen.list, at, tint)) return;
    each_letter(at, [&](const ImFontGlyph& glyph, float left) {
        pen.list->PrimReserve(6, 4);
        pen.list->PrimRectUV({left + glyph.X0 * scale, top + glyph.Y0 * scale},
                             {left + glyph.X1 * scale, top + glyph.Y1 * scale},
                             {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, tint);
    });
}

void write_right(const Pen& pen, Point end, std::string_view words, Type type, Ink ink) {
    write(pen, {end.x - text_width(words, type.face, type.size), end.y}, words, type, ink);
}

void fade_up(const Pen& pen, const Box& box, Ink ink) {
    const Box b = crisp(pen, box);
    const ImU32 foot = color(pen, ink), top = color(pen, {ink.token, 0});
    pen.list->AddRectFilledMultiColor({b.x, b.y}, {b.right(), b.bottom()}, top, top, foot, foot);
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
