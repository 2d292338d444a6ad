#include "core/picture/svg_map.h"

#include <algorithm>

#include "core/graphics/font_set.h"
#include "core/graphics/text_width.h"
#include "core/picture/map_picture.h"
#include "core/picture/svg_changes.h"
#include "core/picture/svg_hatch.h"
#include "core/picture/svg_ribbons.h"

namespace channelmap {
namespace {

class MapSvg {
public:
    MapSvg(SvgWriter& svg, const Layout& layout, SvgDetail detail)
        : layout_(layout), svg_(svg), picture_{svg, layout, detail} {}

    void write() {
        definitions();
        for (const auto& ribbon : layout_.ribbons) write_body(picture_, ribbon);
        for (const auto& ribbon : layout_.ribbons) write_fringe(picture_, ribbon);
        for (const auto& ribbon : layout_.ribbons) write_mark(picture_, ribbon);
        for (const auto& strand : layout_.strands) thread(strand);
        for (const auto& node : layout_.nodes)
            if (node.shop) shop(node);
        unmet_bar();
        for (const auto& node : layout_.nodes) bars(node);
        hosting();
        for (const auto& leader : layout_.leaders) leader_line(leader);
        for (const auto& label : layout_.labels)
            if (label.kind != LabelKind::chip && label.kind != LabelKind::hosting) text(label);
        for (const auto& ghost : layout_.ghosts) write_ghost(svg_, ghost);
        for (const auto& label : layout_.labels)
            if (label.kind == LabelKind::chip) chip(label);
    }

private:
    void definitions() {
        svg_.put("<defs>");
        for (int i = 0; i < token_count; ++i) gradient_to(static_cast<Token>(i));
        const auto accent = svg_.color(Token::accent);
        svg_.put("<linearGradient id=\"" + picture_.id("fray") + "\"" +
                 (picture_.down() ? " x2=\"0\" y2=\"1\"" : "") + "><stop stop-color=\"" + accent +
                 "\"/><stop offset=\"1\" stop-color=\"" + accent +
                 "\" stop-opacity=\"0\"/></linearGradient></defs>\n");
    }

    // Left ribbons turn from the firms' grey into their seller's colour at three quarters of the
    // way.
    void gradient_to(Token token) {
        const Ribbon* sample = nullptr;
        for (const auto& ribbon : layout_.ribbons)
            if (ribbon.start == Token::group && ribbon.end == token) sample = &ribbon;
        if (!sample) return;
        const bool down = picture_.down();
        const auto& curve = sample->curve;
        svg_.put("<linearGradient gradientUnits=\"userSpaceOnUse\"");
        svg_.attribute("id", picture_.id(token_name(token)));
        svg_.length_attribute("x1", down ? 0 : curve.start.x);
        svg_.length_attribute("y1", down ? curve.start.y : 0);
        svg_.length_attribute("x2", down ? 0 : curve.end.x);
        svg_.length_attribute("y2", down ? curve.end.y : 0);
        svg_.put("><stop stop-color=\"" + svg_.color(Token::group) +
                 "\"/><stop offset=\".75\" stop-color=\"" + svg_.color(token) +
                 "\"/></linearGradient>");
    }

    // Unmet demand frays in front of the products.
    void thread(const Strand& strand) {
        const float a = strand.start_width / 2, b = strand.end_width / 2;
        svg_.open_filled({picture_.across(strand.start, -a), picture_.across(strand.end, -b),
                          picture_.across(strand.end, b), picture_.across(strand.start, a)});
        svg_.attribute("fill", picture_.url("fray"));
        if (layout_.unmet_hatched) svg_.put(" fill-opacity=\".3\"");
        svg_.put("/>\n");
    }

    void unmet_bar() {
        if (!layout_.unmet_bar) return;
        const Box& bar = *layout_.unmet_bar;
        if (!layout_.unmet_hatched) return rect(bar, Token::accent);
        rect(bar, Token::accent, .15f);
        write_hatched_box(picture_, bar, {.token = Token::accent, .opacity = .6f});
    }

    // On whole device pixels, as on screen.
    void rect(const Box& box, Token fill, float opacity = 1) {
        svg_.open_rect(box);
        svg_.put(" shape-rendering=\"crispEdges\"");
        svg_.attribute("fill", svg_.color(fill));
        if (opacity < 1) svg_.share_attribute("fill-opacity", opacity);
        svg_.put("/>\n");
    }

    void outline(const Box& box, Token token) {
        svg_.open_rect({box.x + .5f, box.y + .5f, box.w - 1, box.h - 1});
        svg_.put(" fill=\"none\"");
        svg_.attribute("stroke", svg_.color(token));
    }

    void bars(const LayoutNode& node) {
        if (node.kind == NodeKind::unmet) return;
        if (node.in_bar.w > 0 && node.in_bar.h > 0) rect(node.in_bar, node.token);
        if (node.out_bar.w > 0 && node.out_bar.h > 0 && node.out_bar != node.in_bar)
            rect(node.out_bar, node.token);
    }

    void shop(const LayoutNode& node) {
        const bool sells = !node.closed && (node.in_bar.w > 0 || node.in_bar.h > 0);
        if (sells) return rect(*node.shop, node.token, svg_.theme().opacity.tint);
        outline(*node.shop, node.closed ? Token::ctl : node.token);
        svg_.put(" stroke-dasharray=\"3 3\"/>\n");
    }

    // A group of its own, so that a page can leave room above it.
    void hosting() {
        svg_.put("<g class=\"hosting\">\n");
        for (const auto& segment : layout_.hosting) host(segment);
        for (const auto& label : layout_.labels)
            if (label.kind == LabelKind::hosting) text(label);
        svg_.put("</g>\n");
    }

    // A part of the bar that shows where the work runs, and the swatch beside its name.
    void host(const HostSegment& segment) {
        Box box = segment.box;
        box.w = std::max(box.w - 1, 1.f);
        const bool runs = segment.box.w > 0;
        if (!segment.hatched) {
            rect(segment.swatch, segment.token);
            if (runs) rect(box, segment.token);
            return;
        }
        rect(segment.swatch, segment.token, .15f);
        write_hatched_box(picture_, segment.swatch,
                          {.token = segment.token, .spacing = 4, .thickness = 1.25f});
        if (!runs) return;
        rect(box, segment.token, .15f);
        write_hatched_box(picture_, box, {.token = segment.token});
        outline(box, segment.token);
        svg_.put("/>\n");
    }

    void leader_line(const Leader& leader) {
        svg_.open_polyline(leader.points);
        svg_.attribute("stroke", svg_.color(Token::ctl));
        svg_.put("/>\n");
    }

    void chip(const Label& label) {
        write_chip_box(svg_, label);
        text(label);
    }

    void text(const Label& label) {
        for (const auto& run : label.runs) {
            if (run.hatched)
                hatched_words(run);
            else
                words(run);
        }
    }

    void hatched_words(const TextRun& run) {
        const float width = text_width(run.text, run.face, run.size), capitals = cap_height();
        write_hatched_box(picture_,
                          {run.baseline.x, run.baseline.y - run.size * (capitals + .084f), width,
                           run.size * (capitals + .144f)},
                          {.token = Token::ctl, .spacing = 4, .thickness = 1});
    }

    void words(const TextRun& run) {
        svg_.put("<text");
        svg_.length_attribute("x", run.baseline.x);
        svg_.length_attribute("y", run.baseline.y);
        if (run.size != 13) svg_.length_attribute("font-size", run.size);
        if (run.face == Face::semibold) svg_.attribute("font-weight", "600");
        svg_.words_attributes(text_width(run.text, run.face, run.size));
        svg_.attribute("fill", svg_.color(run.token));
        svg_.put(">");
        svg_.put_escaped(run.text);
        svg_.put("</text>\n");
    }

    const Layout& layout_;
    SvgWriter& svg_;
    MapPicture picture_;
};

}  // namespace

void write_map(SvgWriter& svg, const Layout& layout, SvgDetail detail) {
    MapSvg(svg, layout, detail).write();
}

std::string svg_of(const Layout& layout, const Theme& theme, std::string_view title,
                   std::string_view description, const Theme* dark, SvgDetail detail) {
    SvgWriter svg(theme, dark);
    svg.open_picture({layout.width, layout.height}, title, description);
    write_map(svg, layout, detail);
    svg.put("</svg>\n");
    return svg.take();
}

}  // namespace channelmap
