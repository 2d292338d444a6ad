// What the files share that write the parts of one map's picture.
#pragma once

#include <string>
#include <string_view>

#include "core/layout/form.h"
#include "core/picture/svg_map.h"

namespace channelmap {

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

}  // namespace channelmap
