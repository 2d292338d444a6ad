#include "ui/panels/tooltip.h"

#include <algorithm>

#include "core/interaction/tip.h"
#include "ui/panels/panel.h"
#include "ui/panels/tooltip_place.h"

namespace channelmap {
namespace {

constexpr float most_width = 300, padding = 14, row_height = 17, mark_indent = 18;

bool marked(TipLine::Kind kind) {
    return kind == TipLine::Kind::reported || kind == TipLine::Kind::assumed;
}
Type type_of(TipLine::Kind kind) {
    return kind == TipLine::Kind::title   ? strong_type
           : kind == TipLine::Kind::value ? value_type
                                          : note_type;
}

std::vector<TipRow> set_rows(const std::vector<TipLine>& lines, float width, float& height) {
    std::vector<TipRow> rows;
    float y = padding - 4;
    for (const TipLine& line : lines) {
        if (!rows.empty()) y += 5;
        const float room = width - 2 * padding - (marked(line.kind) ? mark_indent : 0);
        bool first = true;
        for (auto& part : wrapped(line.text, type_of(line.kind), room, 6)) {
            y += row_height;
            rows.push_back({line.kind, std::move(part), first, y - 3});
            first = false;
        }
    }
    height = y + padding - 3;
    return rows;
}

void write_row(const Pen& pen, const TipRow& row, float alpha) {
    using Kind = TipLine::Kind;
    const Token token = row.kind == Kind::source ? Token::ink2 : Token::ink;
    if (row.first && row.kind == Kind::reported)
        fill_disc(pen, {padding + 5, row.y - 4.5f}, 4, {Token::ink2, alpha});
    if (row.first && row.kind == Kind::assumed)
        dash_circle(pen, {padding + 5, row.y - 4.5f}, 4, {Token::ink2, alpha}, 8);
    write(pen, {padding + (marked(row.kind) ? mark_indent : 0), row.y}, row.text, type_of(row.kind),
          {token, alpha});
}

}  // namespace

Tooltip set_tooltip(const Layout& layout, const Highlight& highlight,
                    const std::vector<TipLine>& lines, Point pointer, const Box& bounds) {
    Tooltip tip;
    if (lines.empty()) return tip;
    const float width = std::min(most_width, bounds.w);
    float height = 0;
    tip.rows = set_rows(lines, width, height);
    tip.box = tooltip_place(layout, highlight, pointer, {0, 0, width, height}, bounds);
    return tip;
}

void draw_tooltip(const Pen& pen, const Tooltip& tip, float alpha) {
    if (tip.rows.empty() || alpha <= 0) return;
    fill_box(pen, tip.box, {Token::paper, alpha}, 4);
    stroke_box(pen, tip.box, {Token::ctl, alpha}, 1, 4);
    for (const TipRow& row : tip.rows) write_row(pen.at({tip.box.x, tip.box.y}), row, alpha);
}

}  // namespace channelmap
