// Mixing of colours of eight bits a channel, in the order of Dear ImGui's vertices (red in the
// lowest bits). All four channels are mixed at once, each in 16 bits of one number.
#pragma once

#include <cstdint>

namespace channelmap {

using Lanes = std::uint64_t;  // red, blue, green and alpha, 16 bits each

constexpr Lanes to_lanes(std::uint32_t color) {
    return (color & 0x00ff00ffu) | (static_cast<Lanes>(color & 0xff00ff00u) << 24);
}

constexpr std::uint32_t to_color(Lanes lanes) {
    return static_cast<std::uint32_t>(lanes & 0x00ff00ffu) |
           (static_cast<std::uint32_t>(lanes >> 24) & 0xff00ff00u);
}

// Opacity from 0 to 255 as one from 0 to 256.
constexpr std::uint32_t whole_opacity(std::uint32_t alpha) { return alpha + (alpha >> 7); }

// `over`, which has been multiplied by an opacity from 0 to 256, laid on `under`, rounded.
constexpr std::uint32_t mix_weighed(std::uint32_t under, Lanes over, std::uint32_t opacity) {
    constexpr Lanes half = 0x0080008000800080u, whole = 0x00ff00ff00ff00ffu;
    return to_color((to_lanes(under) * (256 - opacity) + over + half) >> 8 & whole);
}

// `over` laid on `under` with an opacity from 0 to 256, rounded.
constexpr std::uint32_t mix(std::uint32_t under, Lanes over, std::uint32_t opacity) {
    return mix_weighed(under, over * opacity, opacity);
}

}  // namespace channelmap
