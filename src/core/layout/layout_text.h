// Lines of a label: wrapped, measured and set into boxes.
#pragma once

#include <string>
#include <vector>

#include "core/graphics/text_width.h"
#include "core/layout/layout.h"
#include "core/layout/layout_plan.h"

namespace channelmap::plan {

inline constexpr float name_size = 14, value_size = 13, line_height = 16.5f;

// One line: up to two styles side by side (a value and its range).
struct Line {
    std::string text;
    Face face = Face::regular;
    float size = value_size;
    Token token = Token::ink;
    std::string tail;  // regular, ink2, after a space
    float width() const;
};

// `text` broken at spaces so that no line is wider than `room`; empty when a single word is.
std::vector<std::string> wrap(const std::string& text, Face face, float size, float room);

struct TextStyle {
    Token name = Token::ink, value = Token::ink;
    bool status = true;          // whether the status line is set
    bool range = true;           // whether the range is set
    bool stacked_range = false;  // the range on a line of its own
    int name_lines = 2;          // at most
};

// The lines of a node: its name wrapped into `room`, or the short name where that doesn't go; value
// and range; status. No line is wider than `room` unless a single word of the short name is.
std::vector<Line> node_lines(const NodeWords& words, float room, const TextStyle& style);

float height_of(const std::vector<Line>& lines);
float width_of(const std::vector<Line>& lines);

enum class Align { left, center, right };

// Lines set from `top` down, aligned at x.
Label set_label(std::string id, LabelKind kind, const std::vector<Line>& lines, float x, float top,
                Align align);

}  // namespace channelmap::plan
