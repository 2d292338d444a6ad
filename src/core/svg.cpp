// The map as SVG text. Bands are stroked curves: a stroke keeps its width along the normal, as on
// screen.
#include "core/decimal.h"
#include "core/layout.h"
#include "core/markup.h"

namespace channelmap {
namespace {

class Svg {
public:
    Svg(const Layout& layout, const Theme& theme, const Theme* dark)
        : layout_(layout), theme_(theme), dark_(dark) {}

    std::string write(std::string_view title, std::string_view description) {
        open(title, description);
        if (dark_) schemes();
        definitions();
        for (const auto& ribbon : layout_.ribbons) fringe(ribbon);
        for (const auto& ribbon : layout_.ribbons) body(ribbon);
        for (const auto& ribbon : layout_.ribbons) mark(ribbon);
        unmet_tail();
        for (const auto& node : layout_.nodes) bars(node);
        hosting();
        for (const auto& leader : layout_.leaders) path_of(leader);
        for (const auto& label : layout_.labels) text(label);
        return out_ + "</svg>\n";
    }

private:
    void put(std::string_view text) { out_ += text; }
    void put(Point p) {
        out_ += two_decimals(static_cast<double>(p.x));
        out_ += ' ';
        out_ += two_decimals(static_cast<double>(p.y));
    }
    void attribute(std::string_view name, double value) {
        put(" ");
        put(name);
        put("=\"");
        out_ += two_decimals(value);
        put("\"");
    }
    void attribute(std::string_view name, std::string_view value) {
        put(" ");
        put(name);
        put("=\"");
        put(escaped(value));
        put("\"");
    }
    std::string color(Token token) const {
        if (!dark_) return hex(theme_[token]);
        return "var(--cm-" + std::string(token_name(token)) + ")";
    }

    // Both schemes as custom properties of the picture.
    void schemes() {
        const auto rule = [&](const Theme& theme) {
            std::string out = "svg{";
            for (int i = 0; i < token_count; ++i) {
                const auto token = static_cast<Token>(i);
                out += "--cm-" + std::string(token_name(token)) + ":" + hex(theme[token]) + ";";
            }
            return out + "}";
        };
        put("<style>" + rule(theme_) + "@media(prefers-color-scheme:dark){" + rule(*dark_) +
            "}</style>\n");
    }

    void open(std::string_view title, std::string_view description) {
        put("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        out_ += two_decimals(static_cast<double>(layout_.width));
        put(" ");
        out_ += two_decimals(static_cast<double>(layout_.height));
        put("\"");
        attribute("width", static_cast<double>(layout_.width));
        attribute("height", static_cast<double>(layout_.height));
        put(" role=\"img\" font-family=\"'Source Sans 3','Source Sans Pro',system-ui,sans-serif\" "
            "font-size=\"13\">\n<title>");
        put(escaped(title));
        put("</title>\n<desc>");
        put(escaped(description));
        put("</desc>\n");
    }

    // Left ribbons turn from the firms' grey into their seller's colour at three quarters of the
    // way.
    void definitions() {
        put("<defs>");
        for (int i = 0; i < token_count; ++i) {
            const auto token = static_cast<Token>(i);
            const Ribbon* sample = nullptr;
            for (const auto& ribbon : layout_.ribbons)
                if (ribbon.start == Token::group && ribbon.end == token) sample = &ribbon;
            if (!sample) continue;
            put("<linearGradient gradientUnits=\"userSpaceOnUse\"");
            attribute("id", gradient_id(token));
            attribute("x1", static_cast<double>(sample->curve.start.x * down_less()));
            attribute("y1", static_cast<double>(sample->curve.start.y * down_only()));
            attribute("x2", static_cast<double>(sample->curve.end.x * down_less()));
            attribute("y2", static_cast<double>(sample->curve.end.y * down_only()));
            put("><stop stop-color=\"" + color(Token::group) +
                "\"/><stop offset=\".75\" stop-color=\"" + color(token) + "\"/></linearGradient>");
        }
        put("<pattern id=\"" + id("hatch") +
            "\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
            "patternTransform=\"rotate(45)\"><path d=\"M0 0H5\" stroke=\"" +
            color(Token::ctl) + "\" stroke-width=\"3.2\"/></pattern>");
        put("<linearGradient id=\"" + id("fray") + "\"" +
            (layout_.form == Form::narrow ? " x2=\"0\" y2=\"1\"" : "") + "><stop stop-color=\"" +
            color(Token::accent) + "\"/><stop offset=\"1\" stop-color=\"" + color(Token::accent) +
            "\" stop-opacity=\"0\"/></linearGradient></defs>\n");
    }
    float down_less() const { return layout_.form == Form::narrow ? 0.f : 1.f; }
    float down_only() const { return layout_.form == Form::narrow ? 1.f : 0.f; }
    // Ids differ by width, so that several pictures can stand in one page.
    std::string id(std::string_view name) const {
        return "cm" + std::to_string(static_cast<int>(layout_.width)) + "-" + std::string(name);
    }
    std::string gradient_id(Token token) const {
        return id("g" + std::to_string(static_cast<int>(token)));
    }
    std::string paint(const Ribbon& ribbon) const {
        return ribbon.start == Token::group ? "url(#" + gradient_id(ribbon.end) + ")"
                                            : color(ribbon.end);
    }

    void curve(const Curve& c) {
        put("<path d=\"M");
        put(c.start);
        put("C");
        put(c.start_handle);
        put(" ");
        put(c.end_handle);
        put(" ");
        put(c.end);
        put("\" fill=\"none\"");
    }

    static bool has_body(const Ribbon& ribbon) {
        return ribbon.mark == Mark::assumed || ribbon.mark == Mark::on_sale ||
               ribbon.mark == Mark::preview || ribbon.mark == Mark::unmet;
    }

    void stroke(const Ribbon& ribbon, float width, float opacity) {
        curve(ribbon.curve);
        attribute("stroke", paint(ribbon));
        attribute("stroke-width", static_cast<double>(width));
        attribute("stroke-opacity", static_cast<double>(opacity));
        put("/>\n");
    }

    // Two soft steps outside the body, to the 95th percentile.
    void fringe(const Ribbon& ribbon) {
        const float extra = ribbon.fringe_width - ribbon.width;
        if (!has_body(ribbon) || extra < .5f) return;
        stroke(ribbon, ribbon.width + extra, theme_.opacity.fringe / 2);
        stroke(ribbon, ribbon.width + extra * .6f, theme_.opacity.fringe / 2);
    }

    void body(const Ribbon& ribbon) {
        if (!has_body(ribbon)) return;
        float opacity =
            ribbon.mark == Mark::unmet ? theme_.opacity.unmet_body : theme_.opacity.body;
        if (ribbon.mark == Mark::preview) opacity /= 2;
        stroke(ribbon, ribbon.width, opacity);
        if (ribbon.core_width > 1 && ribbon.core_width < ribbon.width - .5f &&
            ribbon.mark != Mark::unmet)
            stroke(ribbon, ribbon.core_width, theme_.opacity.core / 2);
        if (ribbon.width >= 3 && ribbon.mark != Mark::unmet) edges(ribbon);
    }

    // Each edge is four cubic pieces, half a width off the curve's own pieces.
    void edges(const Ribbon& ribbon) {
        for (const float side : {-1.f, 1.f}) {
            edge(ribbon.curve, side * ribbon.width / 2);
            attribute("stroke", paint(ribbon));
            attribute("stroke-opacity", .8);
            if (ribbon.mark == Mark::assumed) attribute("stroke-dasharray", "4 4");
            if (ribbon.mark == Mark::preview) attribute("stroke-dasharray", "10 4");
            put("/>\n");
        }
    }

    void edge(const Curve& whole, float off) {
        constexpr int pieces = 4;
        for (int i = 0; i < pieces; ++i) {
            const float from = static_cast<float>(i) / pieces,
                        to = static_cast<float>(i + 1) / pieces;
            const auto piece = offset(part_of(whole, from, to), off);
            put(i == 0 ? "<path d=\"M" : "");
            if (i == 0) put(piece.start);
            put("C");
            put(piece.start_handle);
            put(" ");
            put(piece.end_handle);
            put(" ");
            put(piece.end);
        }
        put("\" fill=\"none\"");
    }

    void polyline(const std::vector<Point>& points) {
        put("<path d=\"M");
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (i == 1)
                put("L");
            else if (i > 1)
                put(" ");
            put(points[i]);
        }
        put("\" fill=\"none\"");
    }

    void mark(const Ribbon& ribbon) {
        if (has_body(ribbon)) return;
        const auto& c = ribbon.curve;
        const bool tube = ribbon.mark == Mark::announced;
        if (tube) {
            auto band = band_along(c, ribbon.width, ribbon.width, 17);
            band.left.insert(band.left.end(), band.right.rbegin(), band.right.rend());
            polyline(band.left);
            attribute("stroke", color(ribbon.end));
            put(" stroke-width=\"1.25\" stroke-dasharray=\"5 4\"/>\n");
            return;
        }
        if (ribbon.mark == Mark::unknown) {
            curve(c);
            attribute("stroke", "url(#" + id("hatch") + ")");
            attribute("stroke-width", static_cast<double>(ribbon.width));
            put("/>\n");
            return;
        }
        const float cap = 4.5f;  // half its length, less than the room between marks
        const Point a = layout_.form == Form::narrow ? Point{c.end.x - cap, c.end.y}
                                                     : Point{c.end.x, c.end.y - cap};
        const Point b = layout_.form == Form::narrow ? Point{c.end.x + cap, c.end.y}
                                                     : Point{c.end.x, c.end.y + cap};
        put("<path d=\"M");
        put(c.start);
        put("L");
        put(c.end);
        put("M");
        put(a);
        put("L");
        put(b);
        put("\" fill=\"none\" stroke-width=\"2\"");
        attribute("stroke", color(ribbon.end));
        put("/>\n");
    }

    void unmet_tail() {
        if (!layout_.unmet_bar) return;
        rect(*layout_.unmet_bar, color(Token::accent), 1);
        for (const auto& strand : layout_.strands) {
            const bool down = layout_.form == Form::narrow;
            const float a = strand.start_width / 2, b = strand.end_width / 2;
            const auto side = [&](Point p, float by) {
                return down ? Point{p.x + by, p.y} : Point{p.x, p.y + by};
            };
            put("<path d=\"M");
            put(side(strand.start, -a));
            put("L");
            put(side(strand.end, -b));
            put(" ");
            put(side(strand.end, b));
            put(" ");
            put(side(strand.start, a));
            put("Z\" fill=\"url(#" + id("fray") + ")\"/>\n");
        }
    }

    void rect(const Box& box, std::string_view fill, float opacity) {
        put("<rect");
        attribute("x", static_cast<double>(box.x));
        attribute("y", static_cast<double>(box.y));
        attribute("width", static_cast<double>(box.w));
        attribute("height", static_cast<double>(box.h));
        attribute("fill", fill);
        if (opacity < 1) attribute("fill-opacity", static_cast<double>(opacity));
        put("/>\n");
    }

    void bars(const LayoutNode& node) {
        if (node.shop) {
            if (node.closed) {
                put("<rect rx=\"3\" fill=\"none\" stroke-dasharray=\"3 3\"");
                attribute("stroke", color(Token::ctl));
                attribute("x", static_cast<double>(node.shop->x) + .5);
                attribute("y", static_cast<double>(node.shop->y) + .5);
                attribute("width", static_cast<double>(node.shop->w) - 1);
                attribute("height", static_cast<double>(node.shop->h) - 1);
                put("/>\n");
            } else {
                rect(*node.shop, color(Token::paper), 1);
                rect(*node.shop, color(node.token), theme_.opacity.tint);
            }
        }
        if (node.in_bar.w > 0 && node.in_bar.h > 0) rect(node.in_bar, color(node.token), 1);
        if (node.out_bar.w > 0 && node.out_bar.h > 0 && !(node.out_bar == node.in_bar))
            rect(node.out_bar, color(node.token), 1);
    }

    void hosting() {
        for (const auto& segment : layout_.hosting) {
            const std::string fill =
                segment.hatched ? "url(#" + id("hatch") + ")" : color(segment.token);
            if (segment.box.w > .05f) rect(segment.box, fill, 1);
            rect(segment.swatch, fill, 1);
        }
        if (layout_.hosting.empty()) return;
        const auto& first = layout_.hosting.front().box;
        put("<path fill=\"none\" d=\"M");
        put(Point{.5f, first.y + .5f});
        put("h");
        out_ += two_decimals(static_cast<double>(layout_.width) - 1);
        put("v");
        out_ += two_decimals(static_cast<double>(first.h) - 1);
        put("h-");
        out_ += two_decimals(static_cast<double>(layout_.width) - 1);
        put("z\"");
        attribute("stroke", color(Token::rule));
        put("/>\n");
    }

    void path_of(const Leader& leader) {
        polyline(leader.points);
        attribute("stroke", color(Token::ctl));
        put("/>\n");
    }

    void text(const Label& label) {
        for (const auto& run : label.runs) {
            put("<text");
            attribute("x", static_cast<double>(run.baseline.x));
            attribute("y", static_cast<double>(run.baseline.y));
            if (run.size != 13) attribute("font-size", static_cast<double>(run.size));
            if (run.face == Face::semibold) attribute("font-weight", "600");
            attribute("fill", color(run.token));
            put(">");
            put(escaped(run.text));
            put("</text>\n");
        }
    }

    const Layout& layout_;
    const Theme& theme_;
    const Theme* dark_;
    std::string out_;
};

}  // namespace

std::string svg_of(const Layout& layout, const Theme& theme, std::string_view title,
                   std::string_view description, const Theme* dark) {
    return Svg(layout, theme, dark).write(title, description);
}

}  // namespace channelmap
