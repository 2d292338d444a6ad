// The map as SVG text. Bands are stroked curves: a stroke keeps its width along the normal, as on
// screen.
#include "core/layout.h"
#include "core/svg_changes.h"
#include "core/svg_map.h"

namespace channelmap {
namespace {

class MapSvg {
public:
    MapSvg(SvgWriter& svg, const Layout& layout)
        : layout_(layout), svg_(svg), down_(layout.form == Form::narrow) {}

    void write() {
        definitions();
        for (const auto& ribbon : layout_.ribbons) fringe(ribbon);
        for (const auto& ribbon : layout_.ribbons) body(ribbon);
        for (const auto& ribbon : layout_.ribbons) mark(ribbon);
        unmet_tail();
        for (const auto& node : layout_.nodes) bars(node);
        hosting();
        for (const auto& leader : layout_.leaders) leader_line(leader);
        for (const auto& label : layout_.labels)
            if (label.kind != LabelKind::chip) text(label);
        for (const auto& ghost : layout_.ghosts) write_ghost(svg_, ghost);
        for (const auto& label : layout_.labels)
            if (label.kind == LabelKind::chip) chip(label);
    }

private:
    // Ids differ by width, so that several pictures can stand in one page.
    std::string id(std::string_view name) const {
        return "cm" + std::to_string(static_cast<int>(layout_.width)) + "-" + std::string(name);
    }
    std::string url(std::string_view name) const { return "url(#" + id(name) + ")"; }

    void definitions() {
        svg_.put("<defs>");
        for (int i = 0; i < token_count; ++i) gradient_to(static_cast<Token>(i));
        svg_.put("<pattern id=\"" + id("hatch") +
                 "\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                 "patternTransform=\"rotate(45)\"><path d=\"M0 0H5\" stroke=\"" +
                 svg_.color(Token::ctl) + "\" stroke-width=\"3.2\"/></pattern>");
        const auto accent = svg_.color(Token::accent);
        svg_.put("<linearGradient id=\"" + id("fray") + "\"" + (down_ ? " x2=\"0\" y2=\"1\"" : "") +
                 "><stop stop-color=\"" + accent + "\"/><stop offset=\"1\" stop-color=\"" + accent +
                 "\" stop-opacity=\"0\"/></linearGradient></defs>\n");
    }

    // Left ribbons turn from the firms' grey into their seller's colour at three quarters of the
    // way.
    void gradient_to(Token token) {
        const Ribbon* sample = nullptr;
        for (const auto& ribbon : layout_.ribbons)
            if (ribbon.start == Token::group && ribbon.end == token) sample = &ribbon;
        if (!sample) return;
        svg_.put("<linearGradient gradientUnits=\"userSpaceOnUse\"");
        svg_.attribute("id", gradient_id(token));
        const auto& curve = sample->curve;
        svg_.length_attribute("x1", down_ ? 0 : curve.start.x);
        svg_.length_attribute("y1", down_ ? curve.start.y : 0);
        svg_.length_attribute("x2", down_ ? 0 : curve.end.x);
        svg_.length_attribute("y2", down_ ? curve.end.y : 0);
        svg_.put("><stop stop-color=\"" + svg_.color(Token::group) +
                 "\"/><stop offset=\".75\" stop-color=\"" + svg_.color(token) +
                 "\"/></linearGradient>");
    }
    std::string gradient_id(Token token) const { return id(token_name(token)); }

    std::string paint(const Ribbon& ribbon) const {
        if (ribbon.start != Token::group) return svg_.color(ribbon.end);
        return "url(#" + gradient_id(ribbon.end) + ")";
    }

    void stroke(const Ribbon& ribbon, float width, float opacity) {
        svg_.open_curve(ribbon.curve);
        svg_.attribute("stroke", paint(ribbon));
        svg_.length_attribute("stroke-width", width);
        svg_.share_attribute("stroke-opacity", opacity);
        svg_.put("/>\n");
    }

    // Two soft steps outside the body, to the 95th percentile.
    void fringe(const Ribbon& ribbon) {
        const float extra = ribbon.fringe_width - ribbon.width;
        if (!has_volume(ribbon.mark) || ribbon.hatched || extra < .5f) return;
        const float half = svg_.theme().opacity.fringe / 2;
        stroke(ribbon, ribbon.width + extra, half);
        stroke(ribbon, ribbon.width + extra * .6f, half);
    }

    void body(const Ribbon& ribbon) {
        if (!has_volume(ribbon.mark)) return;
        if (ribbon.hatched) return hatch(ribbon);
        const auto& opacity = svg_.theme().opacity;
        const bool is_unmet = ribbon.mark == Mark::unmet;
        const float full = is_unmet ? opacity.unmet_body : opacity.body;
        stroke(ribbon, ribbon.width, ribbon.mark == Mark::preview ? full / 2 : full);
        if (is_unmet) return;
        if (ribbon.core_width > 1 && ribbon.core_width < ribbon.width - .5f)
            stroke(ribbon, ribbon.core_width, opacity.core / 2);
        if (ribbon.width >= 3)
            for (const float side : {-1.f, 1.f}) edge(ribbon, side * ribbon.width / 2);
    }

    // Four cubic pieces, half a width off the curve's own pieces.
    void edge(const Ribbon& ribbon, float off) {
        constexpr int pieces = 4;
        svg_.put("<path d=\"M");
        for (int i = 0; i < pieces; ++i) {
            const float from = static_cast<float>(i) / pieces,
                        to = static_cast<float>(i + 1) / pieces;
            const auto piece = offset(part_of(ribbon.curve, from, to), off);
            if (i == 0) svg_.point(piece.start);
            svg_.put("C");
            svg_.point(piece.start_handle);
            svg_.put(" ");
            svg_.point(piece.end_handle);
            svg_.put(" ");
            svg_.point(piece.end);
        }
        svg_.put("\" fill=\"none\"");
        svg_.attribute("stroke", paint(ribbon));
        svg_.put(" stroke-opacity=\".8\"");
        if (ribbon.mark == Mark::assumed) svg_.attribute("stroke-dasharray", "4 4");
        if (ribbon.mark == Mark::preview) svg_.attribute("stroke-dasharray", "10 4");
        svg_.put("/>\n");
    }

    void mark(const Ribbon& ribbon) {
        if (ribbon.mark == Mark::announced) tube(ribbon);
        if (ribbon.mark == Mark::unknown) hatch(ribbon);
        if (ribbon.mark == Mark::barred) stub(ribbon);
    }

    void tube(const Ribbon& ribbon) {
        auto band = band_along(ribbon.curve, ribbon.width, ribbon.width, 17);
        band.left.insert(band.left.end(), band.right.rbegin(), band.right.rend());
        svg_.open_polyline(band.left);
        svg_.attribute("stroke", svg_.color(ribbon.end));
        svg_.put(" stroke-width=\"1.25\" stroke-dasharray=\"5 4\"/>\n");
    }

    void hatch(const Ribbon& ribbon) {
        svg_.open_curve(ribbon.curve);
        svg_.attribute("stroke", url("hatch"));
        svg_.length_attribute("stroke-width", ribbon.width);
        svg_.put("/>\n");
    }

    // A short line and its cap, shorter than the room between marks.
    void stub(const Ribbon& ribbon) {
        const float half_cap = 4.5f;
        const Point end = ribbon.curve.end;
        svg_.put("<path d=\"M");
        svg_.point(ribbon.curve.start);
        svg_.put("L");
        svg_.point(end);
        svg_.put("M");
        svg_.point(across(end, -half_cap));
        svg_.put("L");
        svg_.point(across(end, half_cap));
        svg_.put("\" fill=\"none\" stroke-width=\"2\"");
        svg_.attribute("stroke", svg_.color(ribbon.end));
        svg_.put("/>\n");
    }

    Point across(Point at, float by) const {
        return down_ ? Point{at.x + by, at.y} : Point{at.x, at.y + by};
    }

    void unmet_tail() {
        if (!layout_.unmet_bar) return;
        if (layout_.unmet_hatched) return rect(*layout_.unmet_bar, url("hatch"), 1);
        rect(*layout_.unmet_bar, svg_.color(Token::accent), 1);
        for (const auto& strand : layout_.strands) {
            const float a = strand.start_width / 2, b = strand.end_width / 2;
            svg_.put("<path d=\"M");
            svg_.point(across(strand.start, -a));
            svg_.put("L");
            svg_.point(across(strand.end, -b));
            svg_.put(" ");
            svg_.point(across(strand.end, b));
            svg_.put(" ");
            svg_.point(across(strand.start, a));
            svg_.put("Z\" fill=\"" + url("fray") + "\"/>\n");
        }
    }

    void rect(const Box& box, std::string_view fill, float opacity) {
        svg_.open_rect(box);
        svg_.attribute("fill", fill);
        if (opacity < 1) svg_.share_attribute("fill-opacity", opacity);
        svg_.put("/>\n");
    }

    void bars(const LayoutNode& node) {
        if (node.shop) shop(node);
        const auto fill = svg_.color(node.token);
        if (node.in_bar.w > 0 && node.in_bar.h > 0) rect(node.in_bar, fill, 1);
        if (node.out_bar.w > 0 && node.out_bar.h > 0 && node.out_bar != node.in_bar)
            rect(node.out_bar, fill, 1);
    }

    void shop(const LayoutNode& node) {
        if (!node.closed) {
            rect(*node.shop, svg_.color(Token::paper), 1);
            rect(*node.shop, svg_.color(node.token), svg_.theme().opacity.tint);
            return;
        }
        const Box& box = *node.shop;
        svg_.open_rect({box.x + .5f, box.y + .5f, box.w - 1, box.h - 1});
        svg_.put(" rx=\"3\" fill=\"none\" stroke-dasharray=\"3 3\"");
        svg_.attribute("stroke", svg_.color(Token::ctl));
        svg_.put("/>\n");
    }

    void hosting() {
        if (layout_.hosting.empty()) return;
        for (const auto& segment : layout_.hosting) {
            const auto fill = segment.hatched ? url("hatch") : svg_.color(segment.token);
            if (segment.box.w > .05f) rect(segment.box, fill, 1);
            rect(segment.swatch, fill, 1);
        }
        const auto& first = layout_.hosting.front().box;
        svg_.open_rect({.5f, first.y + .5f, layout_.width - 1, first.h - 1});
        svg_.put(" fill=\"none\"");
        svg_.attribute("stroke", svg_.color(Token::rule));
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
            if (run.hatched) {
                const float width = text_width(run.text, run.face, run.size);
                svg_.open_rect(
                    {run.baseline.x, run.baseline.y - run.size * .74f, width, run.size * .8f});
                svg_.attribute("fill", url("hatch"));
                svg_.put("/>\n");
                continue;
            }
            svg_.put("<text");
            svg_.length_attribute("x", run.baseline.x);
            svg_.length_attribute("y", run.baseline.y);
            if (run.size != 13) svg_.length_attribute("font-size", run.size);
            if (run.face == Face::semibold) svg_.attribute("font-weight", "600");
            svg_.attribute("fill", svg_.color(run.token));
            svg_.put(">");
            svg_.put_escaped(run.text);
            svg_.put("</text>\n");
        }
    }

    const Layout& layout_;
    SvgWriter& svg_;
    bool down_;
};

}  // namespace

void write_map(SvgWriter& svg, const Layout& layout) { MapSvg(svg, layout).write(); }

std::string svg_of(const Layout& layout, const Theme& theme, std::string_view title,
                   std::string_view description, const Theme* dark) {
    SvgWriter svg(theme, dark);
    svg.open_picture({layout.width, layout.height}, title, description);
    write_map(svg, layout);
    svg.put("</svg>\n");
    return svg.take();
}

}  // namespace channelmap
