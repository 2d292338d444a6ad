#include "core/layout/layout_text.h"

#include <algorithm>

#include "core/graphics/font_set.h"
#include "core/graphics/text_width.h"

namespace channelmap::plan {
namespace {

constexpr float space_before_tail = 4;
constexpr float below_capitals = .012f;  // of the size, so that a line of small letters is centred

bool fits_lines(const std::vector<std::string>& lines, int most) {
    return !lines.empty() && static_cast<int>(lines.size()) <= most;
}

}  // namespace

float Line::width() const {
    const float own = text_width(text, face, size);
    return tail.empty() ? own : own + space_before_tail + text_width(tail, Face::regular, size);
}

std::vector<std::string> wrap(const std::string& text, Face face, float size, float room) {
    std::vector<std::string> lines;
    std::string line;
    for (std::size_t at = 0; at <= text.size();) {
        const auto space = std::min(text.find(' ', at), text.size());
        const auto word = text.substr(at, space - at);
        at = space + 1;
        if (text_width(word, face, size) > room) return {};
        const auto longer = line.empty() ? word : line + " " + word;
        if (text_width(longer, face, size) <= room) {
            line = longer;
        } else {
            lines.push_back(line);
            line = word;
        }
    }
    lines.push_back(line);
    return lines;
}

std::vector<Line> node_lines(const NodeWords& words, float room, const TextStyle& style) {
    std::vector<Line> lines;
    auto names = wrap(words.label, Face::semibold, name_size, room);
    if (!fits_lines(names, style.name_lines))
        names = wrap(words.short_label, Face::semibold, name_size, room);
    if (!fits_lines(names, style.name_lines)) names = {words.short_label};
    for (auto& name : names)
        lines.push_back(
            {.text = name, .face = Face::semibold, .size = name_size, .token = style.name});

    if (!words.value.empty()) {
        Line value{.text = words.value, .face = Face::semibold, .token = style.value};
        const bool beside = style.range && !style.stacked_range && !words.range.empty();
        if (beside) value.tail = words.range;
        const bool too_wide = beside && value.width() > room;
        if (too_wide) value.tail.clear();
        lines.push_back(value);
        if (style.range && !words.range.empty() && (style.stacked_range || too_wide))
            lines.push_back({.text = words.range, .token = Token::ink2});
    }
    if (style.status && !words.status.empty())
        for (auto& status : wrap(words.status, Face::regular, value_size, room))
            lines.push_back({.text = status, .token = Token::ink2});
    return lines;
}

float height_of(const std::vector<Line>& lines) {
    return line_height * static_cast<float>(lines.size());
}

float width_of(const std::vector<Line>& lines) {
    float width = 0;
    for (const auto& line : lines) width = std::max(width, line.width());
    return width;
}

Label set_label(std::string id, LabelKind kind, const std::vector<Line>& lines, float x, float top,
                Align align) {
    Label label{.id = std::move(id), .kind = kind};
    const float shift = align == Align::left ? 0 : align == Align::center ? 0.5f : 1;
    label.box = {x - shift * width_of(lines), top, width_of(lines), height_of(lines)};
    float baseline = top + line_height * 0.5f;
    for (const auto& line : lines) {
        const float left = x - shift * line.width();
        const float y = baseline + line.size * (cap_height() / 2 + below_capitals);
        label.runs.push_back({{left, y}, line.text, line.face, line.size, line.token});
        if (!line.tail.empty()) {
            const float tail_x =
                left + text_width(line.text, line.face, line.size) + space_before_tail;
            label.runs.push_back({{tail_x, y}, line.tail, Face::regular, line.size, Token::ink2});
        }
        baseline += line_height;
    }
    return label;
}

}  // namespace channelmap::plan
