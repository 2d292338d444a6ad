// What the files that write the map's picture share.
#pragma once

#include <string>
#include <string_view>

#include "core/svg_map.h"

namespace channelmap {

// One map on its way into a picture.
struct MapPicture {
    SvgWriter& svg;
    const Layout& layout;
    SvgDetail detail = {};

    bool down() const { return layout.form == Form::narrow; }
    Point across(Point at, float by) const {
        return down() ? Point{at.x + by, at.y} : Point{at.x, at.y + by};
    }
    // Ids differ by width, so that several pictures can stand in one page.
    std::string id(std::string_view name) const;
    std::string url(std::string_view name) const;
    // A colour, or for a left ribbon the gradient of its seller's.
    std::string paint(const Ribbon& ribbon) const;
};

// Ribbons, back to front: the bodies with their edges, what reaches beyond them, the marks without
// a volume.
void write_body(MapPicture& picture, const Ribbon& ribbon);
void write_fringe(MapPicture& picture, const Ribbon& ribbon);
void write_mark(MapPicture& picture, const Ribbon& ribbon);

// How what isn't known is filled: lines in a token's colour at 45°.
struct Hatching {
    Token token = Token::ctl;
    float spacing = 5, thickness = 1.6f;  // px; the spacing is measured along the box's foot
    float opacity = 1;
};
void write_hatched_box(MapPicture& picture, const Box& box, const Hatching& hatching);
// Along a ribbon's curve, as wide as its body.
void write_hatched_band(MapPicture& picture, const Ribbon& ribbon, const Hatching& hatching);

}  // namespace channelmap
