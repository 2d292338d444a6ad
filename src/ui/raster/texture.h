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
        const int x = u >> 16, y = v >> 16;
        const auto right = static_cast<std::uint32_t>(u >> 8 & 255),
                   below = static_cast<std::uint32_t>(v >> 8 & 255);
        const unsigned char* texel =
            opacities + (static_cast<std::ptrdiff_t>(y) * width + x) * bytes_each;
        const unsigned char* under =
            y + 1 < height ? texel + static_cast<std::ptrdiff_t>(width) * bytes_each : texel;
        const int next = x + 1 < width ? bytes_each : 0;
        const std::uint32_t upper = texel[0] * (256 - right) + texel[next] * right,
                            lower = under[0] * (256 - right) + under[next] * right;
        return (upper * (256 - below) + lower * below + (1u << 15)) >> 16;
    }

    bool is_full_at(float u, float v) const {
        return at(static_cast<Texels>(u * 65536), static_cast<Texels>(v * 65536)) == 255;
    }
};

}  // namespace channelmap
