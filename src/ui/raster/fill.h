// Fills triangles and upright rectangles, with colours that change from corner to corner and with a
// texture's opacity, as graphics chips do: a pixel is filled whose middle lies inside; of two
// triangles that share a side, each pixel on it belongs to one.
#pragma once

#include <cstdint>

#include "ui/raster/texture.h"

namespace channelmap {

struct Corner {
    float x = 0, y = 0;       // device px
    float u = 0, v = 0;       // texels, from the middle of the first
    std::uint32_t color = 0;  // in the order of blend.h
};

struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;  // device px, without the last column and row
};

// Pixels of a part of the canvas.
struct Target {
    std::uint32_t* pixels = nullptr;  // of the part's upper left corner
    int row = 0;                      // pixels from a row to the next
    PixelBox box;                     // where the part lies on the canvas
};

// Without a texture the corners' u and v count for nothing. `clip` lies within the target's box.
void fill_triangle(const Target& target, const PixelBox& clip, const Corner& a, const Corner& b,
                   const Corner& c, const Texture* texture);
// From its upper left to its lower right corner; both have one colour.
void fill_rectangle(const Target& target, const PixelBox& clip, const Corner& first,
                    const Corner& last, const Texture* texture);

}  // namespace channelmap
