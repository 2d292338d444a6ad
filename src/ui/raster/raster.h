// Draws Dear ImGui's draw lists by the processor, for browsers whose graphics are drawn by it
// anyway or that have none. Only tiles that differ from the last picture are drawn, a row of them
// at a time or some rows that differ from side to side, and handed to the caller, who keeps the
// picture.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/raster/tiles.h"

namespace channelmap {

class Raster {
public:
    // A part of the picture: rows of box.right - box.left pixels without gaps, opaque, in the order
    // of a 2D canvas. Valid during the call.
    using Put = void (*)(const PixelBox& box, const std::uint32_t* pixels);

    // Dear ImGui's present context is drawn by one of these from now on.
    static void prepare();

    // The canvas is `width` × `height` device px, of another size than before it is drawn whole;
    // `ground` is the opaque colour beneath all.
    // Takes over what Dear ImGui wants to be done with its textures.
    void draw(ImDrawData& data, int width, int height, std::uint32_t ground, Put put);

private:
    void take_textures(ImDrawData& data);
    int whole_rows(int row) const;
    void draw_part(const PixelBox& box, std::uint32_t ground);

    int width_ = 0, height_ = 0;
    Tiles tiles_;
    HeldTextures textures_;
    RasterShapes shapes_;
    std::vector<std::vector<std::uint32_t>> by_row_;  // the shapes that reach into a row of tiles
    std::vector<std::uint32_t> pixels_;
};

}  // namespace channelmap
