// What is drawn on an ImGui draw list: colours in the theme's tokens, words. Lengths are CSS pixels
// from `origin`; edges are softened by one device pixel, and text stands on whole device pixels.
#pragma once

#include <span>
#include <string_view>

#include "core/graphics/geometry.h"
#include "core/graphics/text_width.h"
#include "core/graphics/theme.h"
#include "imgui.h"

namespace channelmap {

// ImGui bakes fonts at whole sizes; ours are baked at this one, at the density that gives the size
// wanted.
inline constexpr float baked_size = 16;

class Stencils;
class WordPictures;

struct Pen {
    ImDrawList* list = nullptr;
    Stencils* stencils = nullptr;
    WordPictures* pictures = nullptr;
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

// Hairlines and boxes on whole device pixels stay crisp: where that puts a box, from the canvas's
// corner.
Box crisp(const Pen& pen, const Box& box);

void fade_up(const Pen& pen, const Box& box, Ink ink);  // `ink` at the foot, nothing at the top

// A mesh of rows × columns vertices, `points` and `colors` row by row.
void mesh(const Pen& pen, int rows, int columns, std::span<const Point> points,
          std::span<const ImU32> colors);

}  // namespace channelmap
