#include "ui/raster/shapes.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace channelmap {
namespace {

constexpr int part = 32;  // texels, of the parts of a texture whose changes are counted

constexpr std::uint64_t stir(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
    return hash ^ hash >> 29;
}

template <typename T>
std::uint64_t pair(T a, T b) {
    return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(a)) << 32 |
           std::bit_cast<std::uint32_t>(b);
}

std::uint64_t look_of(const Corner& corner) {
    return stir(stir(pair(corner.x, corner.y), pair(corner.u, corner.v)), corner.color);
}

bool is_upright(const Corner& a, const Corner& b, const Corner& c, const Corner& d) {
    const auto same_color = [&](const Corner& other) { return other.color == a.color; };
    return a.x < c.x && a.y < c.y && b.x == c.x && b.y == a.y && d.x == a.x && d.y == c.y &&
           b.u == c.u && b.v == a.v && d.u == a.u && d.v == c.v && same_color(b) && same_color(c) &&
           same_color(d);
}

int part_of(float texel) { return static_cast<int>(std::max(texel, 0.f)) / part; }

// As Dear ImGui's own renderers hand it to a graphics chip, which counts rows from below.
PixelBox clip_of(const ImVec4& rect, const ImDrawData& data, const PixelBox& size) {
    const float scale = data.FramebufferScale.x, left = (rect.x - data.DisplayPos.x) * scale,
                top = (rect.y - data.DisplayPos.y) * scale,
                right = (rect.z - data.DisplayPos.x) * scale,
                bottom = (rect.w - data.DisplayPos.y) * scale;
    const int x = static_cast<int>(left), width = static_cast<int>(right - left),
              below = static_cast<int>(static_cast<float>(size.bottom) - bottom),
              height = static_cast<int>(bottom - top);
    return {std::max(x, 0), std::max(size.bottom - below - height, 0),
            std::min(x + width, size.right), std::min(size.bottom - below, size.bottom)};
}

}  // namespace

TextureChanges::TextureChanges(int width, int height)
    : columns_((width + part - 1) / part), rows_((height + part - 1) / part) {
    static std::uint64_t textures = 0;
    counts_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_),
                   ++textures << 32);
}

void TextureChanges::changed(int x, int y, int width, int height) {
    for (int row = y / part; row <= (y + height - 1) / part && row < rows_; ++row)
        for (int column = x / part; column <= (x + width - 1) / part && column < columns_; ++column)
            ++counts_[place_of(column, row)];
}

std::uint64_t TextureChanges::at(float left, float top, float right, float bottom) const {
    std::uint64_t sum = 0;
    // The texels around are seen too, where a place lies between two.
    for (int row = part_of(top - 1); row <= part_of(bottom + 1) && row < rows_; ++row)
        for (int column = part_of(left - 1); column <= part_of(right + 1) && column < columns_;
             ++column)
            sum += counts_[place_of(column, row)];
    return sum;
}

void RasterShapes::read(const ImDrawData& data, const HeldTextures& textures,
                        const PixelBox& size) {
    corners_.clear();
    looks_.clear();
    shapes_.clear();
    for (const ImDrawList* list : data.CmdLists) {
        const HeldTexture* read_for = nullptr;
        std::uint32_t first = 0;
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const PixelBox clip = clip_of(command.ClipRect, data, size);
            if (clip.left >= clip.right || clip.top >= clip.bottom) continue;
            const auto held = std::find_if(textures.begin(), textures.end(), [&](const auto& one) {
                return one->source == command.TexRef._TexData;
            });
            if (held == textures.end()) continue;
            if (read_for != held->get()) {
                read_for = held->get();
                first = static_cast<std::uint32_t>(corners_.size());
                read_corners(*list, data, read_for->texture);
            }
            read_command(list->IdxBuffer.Data + command.IdxOffset, command.ElemCount,
                         first + command.VtxOffset, *read_for, clip);
        }
    }
}

void RasterShapes::read_corners(const ImDrawList& list, const ImDrawData& data,
                                const Texture& texture) {
    const float scale = data.FramebufferScale.x, width = static_cast<float>(texture.width),
                height = static_cast<float>(texture.height);
    for (const ImDrawVert& vertex : list.VtxBuffer) {
        const Corner corner{.x = (vertex.pos.x - data.DisplayPos.x) * scale,
                            .y = (vertex.pos.y - data.DisplayPos.y) * scale,
                            .u = vertex.uv.x * width - .5f,
                            .v = vertex.uv.y * height - .5f,
                            .color = vertex.col};
        corners_.push_back(corner);
        looks_.push_back(look_of(corner));
    }
}

void RasterShapes::read_command(const ImDrawIdx* index, unsigned count, std::uint32_t base,
                                const HeldTexture& held, const PixelBox& clip) {
    for (unsigned at = 0; at + 3 <= count;) {
        RasterShape shape;
        for (unsigned i = 0; i < 3; ++i) shape.corners[i] = base + index[at + i];
        const Corner &a = corners_[shape.corners[0]], &b = corners_[shape.corners[1]],
                     &c = corners_[shape.corners[2]];
        shape.look = stir(stir(looks_[shape.corners[0]], looks_[shape.corners[1]]),
                          looks_[shape.corners[2]]);
        // Dear ImGui writes a rectangle as two triangles: a, b, c and a, c, d.
        if (at + 6 <= count && index[at + 3] == index[at] && index[at + 4] == index[at + 2])
            shape.is_rectangle = is_upright(a, b, c, corners_[base + index[at + 5]]);
        if (shape.is_rectangle) shape.corners[1] = shape.corners[2];
        at += shape.is_rectangle ? 6 : 3;

        const auto x = std::minmax({a.x, b.x, c.x}), y = std::minmax({a.y, b.y, c.y});
        shape.box = {std::max(clip.left, static_cast<int>(std::floor(x.first))),
                     std::max(clip.top, static_cast<int>(std::floor(y.first))),
                     std::min(clip.right, static_cast<int>(std::ceil(x.second))),
                     std::min(clip.bottom, static_cast<int>(std::ceil(y.second)))};
        const bool is_seen = (a.color | b.color | c.color) >> 24 > 0;
        if (!is_seen || shape.box.left >= shape.box.right || shape.box.top >= shape.box.bottom)
            continue;
        const auto u = std::minmax({a.u, b.u, c.u}), v = std::minmax({a.v, b.v, c.v});
        if (u.first != u.second || v.first != v.second || !held.texture.is_full_at(a.u, a.v)) {
            shape.texture = &held.texture;
            shape.look = stir(shape.look, held.changes.at(u.first, v.first, u.second, v.second));
        }
        shape.look = stir(stir(shape.look, pair(shape.box.left, shape.box.top)),
                          pair(shape.box.right, shape.box.bottom));
        shapes_.push_back(shape);
    }
}

}  // namespace channelmap
