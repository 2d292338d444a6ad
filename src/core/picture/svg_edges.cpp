#include "core/picture/svg_edges.h"

namespace channelmap {

std::vector<Curve> edge_pieces(const Curve& curve, float width, float side) {
    if (bends_within(curve, width * .55f)) return {};
    const int count = bends_within(curve, width) ? 5 : bends_within(curve, 3 * width) ? 4 : 3;
    std::vector<Curve> pieces;
    for (int i = 0; i < count; ++i)
        pieces.push_back(
            offset(part_of(curve, closer_at_ends(i, count), closer_at_ends(i + 1, count)),
                   side * width / 2));
    return pieces;
}

void put_edge(SvgWriter& svg, const Curve& curve, float width, float side) {
    svg.put("M");
    const auto pieces = edge_pieces(curve, width, side);
    if (pieces.empty()) {
        const auto band = band_along(curve, width, width);
        bool first = true;
        for (const Point& point : side < 0 ? band.left : band.right) {
            svg.put(first ? "" : "L");
            svg.point(point);
            first = false;
        }
        return;
    }
    svg.point(pieces[0].start);
    for (const auto& piece : pieces) {
        svg.put("C");
        svg.point(piece.start_handle);
        svg.put(" ");
        svg.point(piece.end_handle);
        svg.put(" ");
        svg.point(piece.end);
    }
}

}  // namespace channelmap
