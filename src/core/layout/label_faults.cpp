#include "core/layout/label_faults.h"

#include <algorithm>
#include <cmath>

#include "core/graphics/text_width.h"
#include "core/layout/form.h"

namespace channelmap::layouts {
namespace {

constexpr float hair = .05f;  // sums of floats

bool is_within(const Box& inner, const Box& outer, float slack) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.right() <= outer.right() + slack && inner.bottom() <= outer.bottom() + slack;
}

float distance(const Box& a, const Box& b) {
    const float x = std::max({a.x - b.right(), b.x - a.right(), 0.f}),
                y = std::max({a.y - b.bottom(), b.y - a.bottom(), 0.f});
    return std::hypot(x, y);
}

float distance_to_words(const Box& box, const Label& label) {
    float least = 1e9f;
    for (const auto& run : label.runs) least = std::min(least, distance(box, words_of(run)));
    return least;
}

Box frame_of(const Layout& layout) { return {0, 0, layout.width, layout.height}; }

bool is_empty(const Box& box) { return box.w <= 0 || box.h <= 0; }

bool covers_words(const Box& box, const Label& label) {
    return std::any_of(label.runs.begin(), label.runs.end(),
                       [&](const TextRun& run) { return overlap(box, words_of(run)); });
}

bool covers(const Label& label, const Box& box) {
    if (!overlap(label.box, box)) return false;
    return label.kind == LabelKind::chip || covers_words(box, label);
}

void find_meetings(const Layout& layout, Faults& faults) {
    const auto& labels = layout.labels;
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(labels[i].box, labels[j].box) && gap_between(labels[i], labels[j]) <= 0)
                faults.push_back(labels[i].id + " overlaps " + labels[j].id);
}

void find_clipped(const Layout& layout, Faults& faults) {
    for (const auto& label : layout.labels) {
        if (!is_within(label.box, frame_of(layout), hair))
            faults.push_back(label.id + " leaves the frame");
        for (const auto& run : label.runs)
            if (!is_within(words_of(run), label.box, hair))
                faults.push_back(label.id + " is wider than its box");
        if (label.id == "unmet.bar" &&
            !(layout.unmet_bar && is_within(label.box, *layout.unmet_bar, hair)))
            faults.push_back("the words in the unmet bar leave it");
        if (label.kind != LabelKind::node) continue;
        const auto node = find_id(layout.nodes, label.id);
        if (node && layout.nodes[*node].shop && !is_within(label.box, *layout.nodes[*node].shop, 0))
            faults.push_back(label.id + " leaves its storefront");
    }
}

void find_covered_docks(const Layout& layout, Faults& faults) {
    for (const auto& ribbon : layout.ribbons)
        for (const bool at_start : {true, false}) {
            if (!at_start && !has_volume(ribbon.mark)) continue;
            const Box dock = dock_box(layout, ribbon, at_start);
            const auto& own = layout.nodes[at_start ? ribbon.from : ribbon.to].id;
            for (const auto& label : layout.labels)
                if (label.id != ribbon.id && label.id != own && covers(label, dock))
                    faults.push_back(label.id + " covers the " + (at_start ? "start" : "end") +
                                     " of " + ribbon.id);
        }
}

void find_covered_nodes(const Layout& layout, Faults& faults) {
    for (const auto& node : layout.nodes)
        for (const auto& label : layout.labels) {
            if (label.id == node.id || label.kind == LabelKind::number) continue;
            const bool on_bar = covers(label, node.in_bar) || covers(label, node.out_bar);
            if (on_bar || (node.shop && covers(label, *node.shop)))
                faults.push_back(label.id + " covers " + node.id);
        }
    if (!layout.unmet_bar) return;
    for (const auto& label : layout.labels)
        if (label.id != "unmet.bar" && label.id != "unmet" && covers(label, *layout.unmet_bar))
            faults.push_back(label.id + " covers the unmet bar");
}

void find_leader_faults(const Layout& layout, Faults& faults) {
    for (const auto& leader : layout.leaders)
        for (std::size_t i = 1; i < leader.points.size(); ++i) {
            const Point a = leader.points[i - 1], b = leader.points[i];
            const Box line{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(b.x - a.x) + hair,
                           std::abs(b.y - a.y) + hair};
            if (!is_within(line, frame_of(layout), hair))
                faults.push_back("a leader leaves the frame");
            for (const auto& label : layout.labels)
                if (covers_words(line, label))
                    faults.push_back("a leader runs through " + label.id);
        }
}

}  // namespace

Box dock_box(const Layout& layout, const Ribbon& ribbon, bool at_start) {
    const Point at = at_start ? ribbon.curve.start : ribbon.curve.end;
    const float back = at_start ? 0 : dock_depth, half = ribbon.width / 2;
    if (layout.form == Form::narrow) return {at.x - half, at.y - back, ribbon.width, dock_depth};
    return {at.x - back, at.y - half, dock_depth, ribbon.width};
}

Box words_of(const TextRun& run) {
    return {run.baseline.x, run.baseline.y - run.size * .7f,
            text_width(run.text, run.face, run.size), run.size * .9f};
}

float gap_between(const Label& a, const Label& b) {
    if (a.id != b.id || (a.kind == LabelKind::chip) == (b.kind == LabelKind::chip))
        return distance(a.box, b.box);
    return a.kind == LabelKind::chip ? distance_to_words(a.box, b) : distance_to_words(b.box, a);
}

void find_label_faults(const Layout& layout, Faults& faults) {
    find_meetings(layout, faults);
    find_clipped(layout, faults);
    find_covered_docks(layout, faults);
    find_covered_nodes(layout, faults);
    find_leader_faults(layout, faults);
}

void find_frame_faults(const Layout& layout, Faults& faults) {
    const Box frame = frame_of(layout);
    const auto inside = [&](Point p) { return is_within({p.x, p.y, 0, 0}, frame, hair); };
    for (const auto& ribbon : layout.ribbons) {
        const auto band = band_along(ribbon.curve, ribbon.width, ribbon.width, 9);
        if (!std::all_of(band.left.begin(), band.left.end(), inside) ||
            !std::all_of(band.right.begin(), band.right.end(), inside))
            faults.push_back(ribbon.id + " leaves the frame");
    }
    for (const auto& node : layout.nodes)
        for (const auto& bar : {node.in_bar, node.out_bar, node.slot})
            if (!is_empty(bar) && !is_within(bar, frame, hair))
                faults.push_back("a bar of " + node.id + " leaves the frame");
    for (const auto& strand : layout.strands)
        if (!inside(strand.start) || !inside(strand.end))
            faults.push_back("a strand of unmet demand leaves the frame");
    for (const auto& part : layout.hosting)
        if (!is_within(part.box, frame, hair) || !is_within(part.swatch, frame, hair))
            faults.push_back(part.id + " leaves the frame");
}

}  // namespace channelmap::layouts
