// Marks in the theme's tokens on an ImGui draw list. Lengths are CSS pixels from `origin`; edges
// are softened by one device pixel, and text stands on whole device pixels.
#pragma once

#include <span>
#include <string_view>

#include "core/geometry.h"
#include "core/theme.h"
#include "imgui.h"

namespace channelmap {

// ImGui bakes fonts at whole sizes; ours are baked at this one, at the density that gives the size
// wanted.
inline constexpr float baked_size = 16;

struct Pen {
    ImDrawList* list = nullptr;
    const Theme* theme = nullptr;
    ImFont* faces[2] = {};  // in the order of Face
    float ems[2] = {1, 1};  // ImGui's font size that gives 1 px an em
    float ratio = 1;        // device pixels a CSS pixel
    Point origin;

    Pen at(Point offset) const {
        Pen moved = *this;
        moved.origin = {origin.x + offset.x, origin.y + offset.y};
        return moved;
    }
};

struct Ink {
    Token token = Token::ink;
    float alpha = 1;
};

ImU32 color(const Pen& pen, Ink ink);
ImU32 mixed_color(const Pen& pen, Token from, Token to, float t, float alpha);

struct Type {
    Face face = Face::regular;
    float size = 13;
};
inline constexpr Type note_type{Face::regular, 13}, value_type{Face::semibold, 13};
inline constexpr Type name_type{Face::regular, 14}, strong_type{Face::semibold, 14};

void write(const Pen& pen, Point baseline, std::string_view words, Type type, Ink ink);
void write_right(const Pen& pen, Point baseline_end, std::string_view words, Type type, Ink ink);

void fill_box(const Pen& pen, const Box& box, Ink ink, float radius = 0);
void stroke_box(const Pen& pen, const Box& box, Ink ink, float thickness = 1, float radius = 0);
void dash_box(const Pen& pen, const Box& box, Ink ink, float on, float off);
void fade_up(const Pen& pen, const Box& box, Ink ink);  // `ink` at the foot, nothing at the top
void stroke_line(const Pen& pen, Point from, Point to, Ink ink, float thickness = 1);
void stroke_path(const Pen& pen, std::span<const Point> points, Ink ink, float thickness = 1);
void fill_disc(const Pen& pen, Point center, float radius, Ink ink);
void stroke_circle(const Pen& pen, Point center, float radius, Ink ink, float thickness = 1);
void dash_circle(const Pen& pen, Point center, float radius, Ink ink, int dashes);
void hatch_box(const Pen& pen, const Box& box, Ink ink, float spacing = 5, float thickness = 1.6f);

// 0 at both ends of a line, 1 between; t in 0..1.
float swell(float t);

// Dashes of `on` pixels with gaps of `off` along a polyline. `from` turns into `to` on the way.
struct Dash {
    float on = 4, off = 4;
    float thickness = 1;
    float ends = 1, middle = 1;  // of the alpha, at both ends of the line and between them
};
void dashes(const Pen& pen, std::span<const Point> points, Dash dash, Token from, Token to,
            float alpha);

// A mesh of rows × columns vertices, `points` and `colors` row by row.
void mesh(const Pen& pen, int rows, int columns, std::span<const Point> points,
          std::span<const ImU32> colors);

}  // namespace channelmap
