// Lines rather than patterns, which many programs that show or print pictures draw wrongly.
#include "core/picture/svg_hatch.h"

#include "core/graphics/hatch.h"
#include "core/picture/map_picture.h"

namespace channelmap {
namespace {

void write_lines(SvgWriter& svg, const std::vector<HatchLine>& lines, const Hatching& hatching) {
    svg.put("<path d=\"");
    for (const HatchLine& line : lines) {
        svg.put("M");
        svg.point(line.from);
        svg.put("L");
        svg.point(line.to);
    }
    svg.put("\"");
    svg.attribute("stroke", svg.color(hatching.token));
    svg.length_attribute("stroke-width", hatching.thickness);
    if (hatching.opacity < 1) svg.share_attribute("stroke-opacity", hatching.opacity);
    svg.put("/>\n");
}

}  // namespace

void write_hatched_box(MapPicture& picture, const Box& box, const Hatching& hatching) {
    write_lines(picture.svg, hatch_lines(box, hatching.spacing), hatching);
}

void write_hatched_band(MapPicture& picture, const Ribbon& ribbon, const Hatching& hatching) {
    const Band band = band_along(ribbon.curve, ribbon.width, ribbon.width);
    write_lines(picture.svg, hatch_lines(band, ribbon.width, hatching.spacing), hatching);
}

}  // namespace channelmap
