#include "core/picture/svg_changes.h"

namespace channelmap {

void write_ghost(SvgWriter& svg, const Ghost& ghost) {
    constexpr int samples = 17;
    const auto old = band_along(ghost.curve, ghost.old_width, ghost.old_width, samples);
    auto now = band_along(ghost.curve, ghost.width, ghost.width, samples);
    for (const bool right : {false, true}) {
        auto edge = right ? old.right : old.left;
        svg.open_polyline(edge);
        svg.attribute("stroke", svg.color(Token::ink));
        svg.put(" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-dasharray=\"0 3.7\"/>\n");
        if (ghost.old_width <= ghost.width) continue;
        auto& inner = right ? now.right : now.left;
        edge.insert(edge.end(), inner.rbegin(), inner.rend());
        svg.open_filled(edge);
        svg.attribute("fill", svg.color(Token::ink));
        svg.share_attribute("fill-opacity", lost_opacity);
        svg.put("/>\n");
    }
}

void write_chip_box(SvgWriter& svg, const Label& chip) {
    const Box& box = chip.box;
    svg.open_rect({box.x + .5f, box.y + .5f, box.w - 1, box.h - 1});
    svg.attribute("rx", "3");
    svg.attribute("fill", svg.color(chip.solid ? Token::ink : Token::paper));
    svg.attribute("stroke", svg.color(Token::ink));
    svg.put("/>\n");
}

}  // namespace channelmap
