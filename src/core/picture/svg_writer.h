// Writes SVG elements: numbers short, text escaped, colours by token.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/graphics/geometry.h"
#include "core/graphics/theme.h"

namespace channelmap {

class SvgWriter {
public:
    // With `dark`, colours are custom properties that follow the reader's colour scheme.
    SvgWriter(const Theme& theme, const Theme* dark) : theme_(theme), dark_(dark) {}

    void put(std::string_view text) { out_ += text; }
    void put_escaped(std::string_view text);
    void length(float pixels);  // rounded to 0.1
    void point(Point point);    // "x y"
    void attribute(std::string_view name, std::string_view value);
    void length_attribute(std::string_view name, float pixels);
    void share_attribute(std::string_view name, float share);  // rounded to 0.01

    std::string color(Token token) const;

    // From here on words say how long they are, so that they keep their place in other fonts too,
    // and their spaces; for pictures that other programs open.
    void keep_places() { keeps_places_ = true; }
    void words_attributes(float width);  // of words as wide as this

    // The picture's own element with its title, description and colour schemes; "</svg>" closes it.
    void open_picture(Point size, std::string_view title, std::string_view description);

    // Open elements: attributes may follow, then "/>".
    void open_curve(const Curve& curve);
    void open_polyline(const std::vector<Point>& points);
    void open_filled(const std::vector<Point>& outline);
    void open_rect(const Box& box);

    const Theme& theme() const { return theme_; }
    std::string take() { return std::move(out_); }

private:
    void schemes();  // the <style> that the custom properties need; nothing without `dark`
    void open_points(const std::vector<Point>& points);

    const Theme& theme_;
    const Theme* dark_;
    bool keeps_places_ = false;
    std::string out_;
};

}  // namespace channelmap
