// Dear ImGui's draw list as triangles and rectangles in device pixels, each with a number that says
// how it looks.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "imgui.h"
#include "ui/raster/fill.h"

namespace channelmap {

struct RasterShape {
    std::uint64_t look = 0;  // differs where anything differs that decides about its pixels
    PixelBox box;            // what it can reach, within what it is clipped to
    std::uint32_t corners[3] = {};
    bool is_rectangle = false;         // from the first of its corners to the second
    const Texture* texture = nullptr;  // of its opacity; null for none
};

// How often each part of the texture has changed.
class TextureChanges {
public:
    TextureChanges(int width, int height);  // all has changed since any other texture
    void changed(int x, int y, int width, int height);
    std::uint64_t at(float left, float top, float right, float bottom) const;  // in texels

private:
    std::size_t place_of(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }

    int columns_, rows_;
    std::vector<std::uint64_t> counts_;
};

// A texture of Dear ImGui's: while a larger one takes its place there are two.
struct HeldTexture {
    const ImTextureData* source = nullptr;
    Texture texture;
    TextureChanges changes;
};
using HeldTextures = std::vector<std::unique_ptr<HeldTexture>>;

class RasterShapes {
public:
    // In the order in which they are drawn. `size` is the canvas's, in device px.
    void read(const ImDrawData& data, const HeldTextures& textures, const PixelBox& size);
    const std::vector<RasterShape>& all() const { return shapes_; }
    const Corner& corner(std::uint32_t index) const { return corners_[index]; }

private:
    void read_corners(const ImDrawList& list, const ImDrawData& data, const Texture& texture);
    void read_command(const ImDrawIdx* index, unsigned count, std::uint32_t base,
                      const HeldTexture& held, const PixelBox& clip);

    std::vector<Corner> corners_;
    std::vector<std::uint64_t> looks_;  // of the corners
    std::vector<RasterShape> shapes_;
};

}  // namespace channelmap
