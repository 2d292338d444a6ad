#include "core/picture/svg_writer.h"

#include <cmath>

#include "core/base/decimal.h"
#include "core/graphics/font_set.h"
#include "core/graphics/xml_escape.h"

namespace channelmap {

void SvgWriter::put_escaped(std::string_view text) { out_ += escaped(text); }

void SvgWriter::length(float pixels) {
    out_ += two_decimals(static_cast<double>(std::round(pixels * 10)) / 10);
}

void SvgWriter::point(Point point) {
    length(point.x);
    out_ += ' ';
    length(point.y);
}

void SvgWriter::attribute(std::string_view name, std::string_view value) {
    ((out_ += ' ') += name) += "=\"";
    put_escaped(value);
    out_ += '"';
}

void SvgWriter::length_attribute(std::string_view name, float pixels) {
    ((out_ += ' ') += name) += "=\"";
    length(pixels);
    out_ += '"';
}

void SvgWriter::share_attribute(std::string_view name, float share) {
    attribute(name, two_decimals(static_cast<double>(share)));
}

void SvgWriter::words_attributes(float width) {
    if (!keeps_places_) return;
    length_attribute("textLength", width);
    attribute("lengthAdjust", "spacingAndGlyphs");
}

std::string SvgWriter::color(Token token) const {
    if (!dark_) return hex(theme_[token]);
    return "var(--cm-" + std::string(token_name(token)) + ")";
}

void SvgWriter::schemes() {
    if (!dark_) return;
    const auto rule = [](const Theme& theme) {
        std::string out = "svg{";
        for (int i = 0; i < token_count + theme.own_count; ++i) {
            const auto token = static_cast<Token>(i);
            out += "--cm-" + std::string(token_name(token)) + ":" + hex(theme[token]) + ";";
        }
        return out + "}";
    };
    put("<style>" + rule(theme_) + "@media(prefers-color-scheme:dark){" + rule(*dark_) +
        "}</style>\n");
}

void SvgWriter::open_picture(Point size, std::string_view title, std::string_view description) {
    put("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    point(size);
    put("\"");
    length_attribute("width", size.x);
    length_attribute("height", size.y);
    if (keeps_places_) put(" xml:space=\"preserve\"");
    // Drawing programs stumble over system-ui.
    put(" role=\"img\" font-family=\"");
    put(sans_names());
    put(keeps_places_ ? "Arial,Helvetica" : "system-ui");
    put(",sans-serif\" font-size=\"13\" text-rendering=\"geometricPrecision\">\n<title>");
    put_escaped(title);
    put("</title>\n<desc>");
    put_escaped(description);
    put("</desc>\n");
    schemes();
}

void SvgWriter::open_curve(const Curve& curve) {
    put("<path d=\"M");
    point(curve.start);
    put("C");
    point(curve.start_handle);
    put(" ");
    point(curve.end_handle);
    put(" ");
    point(curve.end);
    put("\" fill=\"none\"");
}

void SvgWriter::open_points(const std::vector<Point>& points) {
    put("<path d=\"M");
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0) put(i == 1 ? "L" : " ");
        point(points[i]);
    }
}

void SvgWriter::open_polyline(const std::vector<Point>& points) {
    open_points(points);
    put("\" fill=\"none\"");
}

void SvgWriter::open_filled(const std::vector<Point>& outline) {
    open_points(outline);
    put("Z\"");
}

void SvgWriter::open_rect(const Box& box) {
    put("<rect");
    length_attribute("x", box.x);
    length_attribute("y", box.y);
    length_attribute("width", box.w);
    length_attribute("height", box.h);
}

}  // namespace channelmap
