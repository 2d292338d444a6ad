#include <cmath>

#include "core/svg_parts.h"

namespace channelmap {
namespace {

// A pattern whose lines rise to the right, one of them through the corner; its url.
std::string pattern(MapPicture& picture, Point corner, const Hatching& hatching) {
    auto& svg = picture.svg;
    const auto name = "h" + std::to_string(picture.patterns++);
    const float s = hatching.spacing;
    svg.put("<pattern patternUnits=\"userSpaceOnUse\"");
    if (hatching.falls) svg.attribute("patternTransform", "scale(-1 1)");
    svg.attribute("id", picture.id(name));
    svg.length_attribute("x", std::fmod(corner.x, s));
    svg.length_attribute("y", std::fmod(corner.y, s));
    svg.length_attribute("width", s);
    svg.length_attribute("height", s);
    svg.put("><path d=\"M");
    svg.point({-s, s});
    svg.put("L");
    svg.point({s, -s});
    svg.put("M");
    svg.point({0, 2 * s});
    svg.put("L");
    svg.point({2 * s, 0});
    svg.put("M");
    svg.point({-s, 2 * s});
    svg.put("L");
    svg.point({2 * s, -s});
    svg.put("\" fill=\"none\"");
    svg.attribute("stroke", svg.color(hatching.token));
    svg.length_attribute("stroke-width", hatching.thickness);
    if (hatching.opacity < 1) svg.share_attribute("stroke-opacity", hatching.opacity);
    svg.put("/></pattern>\n");
    return picture.url(name);
}

}  // namespace

void write_hatched_box(MapPicture& picture, const Box& box, const Hatching& hatching) {
    const auto fill = pattern(picture, {box.x, box.bottom()}, hatching);
    picture.svg.open_rect(box);
    picture.svg.attribute("fill", fill);
    picture.svg.put("/>\n");
}

void write_hatched_band(MapPicture& picture, const Ribbon& ribbon, const Hatching& hatching) {
    const auto paint = pattern(picture, ribbon.curve.start, hatching);
    picture.svg.open_curve(ribbon.curve);
    picture.svg.attribute("stroke", paint);
    picture.svg.length_attribute("stroke-width", ribbon.width);
    picture.svg.put("/>\n");
}

}  // namespace channelmap
