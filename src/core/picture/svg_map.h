// The map as SVG text, drawn as the screen draws it.
#pragma once

#include "core/layout/layout.h"
#include "core/picture/svg_writer.h"

namespace channelmap {

// Into how many steps a picture cuts what thickens steadily on screen.
struct SvgDetail {
    int fringe_steps = 4, core_steps = 6;  // 1 or more
};

// The map as a part of a picture, from the layout's own origin; its ids hold the layout's width, so
// that maps of several widths can stand in one document.
void write_map(SvgWriter& svg, const Layout& layout, SvgDetail detail = {});

// The map as a picture: SVG text of `layout` with the same tokens as the screen. Coordinates are
// rounded to 0.1 px. `title` and `description` go into <title> and <desc>. With `dark`, colours
// follow the reader's colour scheme: `theme` by default, `dark` where the reader prefers it.
std::string svg_of(const Layout& layout, const Theme& theme, std::string_view title,
                   std::string_view description, const Theme* dark = nullptr,
                   SvgDetail detail = {});

}  // namespace channelmap
