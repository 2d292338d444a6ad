#include "ui/tooltip.h"

#include <algorithm>

#include "ui/panel.h"

namespace channelmap {
namespace {

constexpr float most_width = 300, padding = 14, row_height = 17, mark_indent = 18;

struct Row {
    TipLine::Kind kind = TipLine::Kind::title;
    std::string text;
    bool first = false;  // of its line: carries the mark
    float y = 0;         // baseline from the box's top
};

bool marked(TipLine::Kind kind) {
    return kind == TipLine::Kind::reported || kind == TipLine::Kind::assumed;
}
Type type_of(TipLine::Kind kind) {
    return kind == TipLine::Kind::title   ? strong_type
           : kind == TipLine::Kind::value ? value_type
                                          : note_type;
}

std::vector<Row> set_rows(const std::vector<TipLine>& lines, float width, float& height) {
    std::vector<Row> rows;
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

// How much of what the reader is looking at a box at this place would hide.
float covered(const Layout& layout, const Highlight& highlight, const Box& box) {
    float cost = 0;
    for (Index i = 0; i < layout.ribbons.size(); ++i) {
        if (highlight.ribbons[i].share <= 0) continue;
        for (int step = 0; step <= 16; ++step)
            if (contains(box, point_at(layout.ribbons[i].curve, static_cast<float>(step) / 16)))
                cost += highlight.hit.ribbon == i ? 30.f : 8.f;
    }
    for (const Label& label : layout.labels) {
        if (!overlap(label.box, box)) continue;
        for (Index i = 0; i < layout.nodes.size(); ++i)
            if (layout.nodes[i].id == label.id && highlight.nodes[i]) cost += 25;
    }
    return cost;
}

Box best_place(const Layout& layout, const Highlight& highlight, Point pointer, float w, float h,
               const Box& bounds) {
    constexpr float away = 18;
    const Point tries[] = {
        {pointer.x + away, pointer.y + away},      {pointer.x - w / 2, pointer.y + away * 2},
        {pointer.x - w / 2, pointer.y - h - away}, {pointer.x - w - away, pointer.y + away},
        {pointer.x + away, pointer.y - h - away},  {pointer.x - w - away, pointer.y - h - away},
        {pointer.x - w / 2, pointer.y + away * 5}, {pointer.x - w / 2, pointer.y - h - away * 4}};
    Box best;
    float least = 1e9f;
    for (const Point& at : tries) {
        const Box box{std::clamp(at.x, bounds.x, std::max(bounds.x, bounds.right() - w)),
                      std::clamp(at.y, bounds.y, std::max(bounds.y, bounds.bottom() - h)), w, h};
        const float cost = covered(layout, highlight, box) + (contains(box, pointer) ? 500 : 0);
        if (cost >= least) continue;
        least = cost;
        best = box;
    }
    return best;
}

void write_row(const Pen& pen, const Row& row, float alpha) {
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

void draw_tooltip(const Pen& pen, const Layout& layout, const Highlight& highlight,
                  const std::vector<TipLine>& lines, Point pointer, const Box& bounds,
                  float alpha) {
    if (lines.empty() || alpha <= 0) return;
    const float width = std::min(most_width, bounds.w);
    float height = 0;
    const auto rows = set_rows(lines, width, height);
    const Box box = best_place(layout, highlight, pointer, width, height, bounds);
    fill_box(pen, box, {Token::paper, alpha}, 4);
    stroke_box(pen, box, {Token::ctl, alpha}, 1, 4);
    for (const Row& row : rows) write_row(pen.at({box.x, box.y}), row, alpha);
}

}  // namespace channelmap
