// The opacities of Dear ImGui's one texture, in which letters and stencils stand; its colour is
// white.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace channelmap {

// A place in a texture, in parts of a texel: 16 bits of them.
using Texels = std::int32_t;

struct Texture {
    const unsigned char* opacities = nullptr;  // of the first texel
    int width = 0, height = 0;
    int bytes_each = 1;  // from one texel's opacity to the next one's

    // The opacity between the four nearest texels, 0 to 255. The place is that of texels' middles:
    // 0 is the middle of the first. What lies outside is as the rim.
    std::uint32_t at(Texels u, Texels v) const {
        u = std::clamp<Texels>(u + 128, 0, (width - 1) << 16);  // to the nearest part of 256
        v = std::clamp<Texels>(v + 128, 0, (height - 1) << 16);
        const int right = (u >> 16) + 1 < width ? bytes_each : 0,
                  below = (v >> 16) + 1 < height ? width * bytes_each : 0;
        return between(texel(u, v), right, below, u, v);
    }

    // Whether a place and the texels around it lie inside, where at_inside() may be asked.
    bool is_inside(Texels u, Texels v) const {
        return u >= 0 && v >= 0 && u < (width - 1) * 65536 - 256 && v < (height - 1) * 65536 - 256;
    }
    std::uint32_t at_inside(Texels u, Texels v) const {
        return between(texel(u + 128, v + 128), bytes_each, width * bytes_each, u + 128, v + 128);
    }

    bool is_full_at(float u, float v) const {
        return at(static_cast<Texels>(u * 65536), static_cast<Texels>(v * 65536)) == 255;
    }

private:
    const unsigned char* texel(Texels u, Texels v) const {
        return opacities + (static_cast<std::ptrdiff_t>(v >> 16) * width + (u >> 16)) * bytes_each;
    }

    // Two rows at once, each in 16 bits of one number.
    static std::uint32_t between(const unsigned char* texel, int right, int below, Texels u,
                                 Texels v) {
        const std::uint32_t across = static_cast<std::uint32_t>(u >> 8 & 255),
                            down = static_cast<std::uint32_t>(v >> 8 & 255);
        const auto column = [&](const unsigned char* top) {
            return static_cast<std::uint32_t>(top[0] | top[below] << 16);
        };
        const std::uint32_t rows = column(texel) * (256 - across) + column(texel + right) * across;
        return ((rows & 0xffff) * (256 - down) + (rows >> 16) * down + (1u << 15)) >> 16;
    }
};

}  // namespace channelmap
