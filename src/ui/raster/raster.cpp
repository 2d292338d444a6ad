#include "ui/raster/raster.h"

#include <algorithm>

namespace channelmap {
namespace {

constexpr int most_pixels = 1 << 18;  // that are drawn together

}  // namespace

void Raster::prepare() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    if (!io.Fonts->TexData) io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
}

// Their pixels are Dear ImGui's own, so that there is nothing to copy.
void Raster::take_textures(ImDrawData& data) {
    if (!data.Textures) return;
    for (ImTextureData* texture : *data.Textures) {
        const auto held = std::find_if(textures_.begin(), textures_.end(),
                                       [&](const auto& one) { return one->source == texture; });
        if (texture->Status == ImTextureStatus_Destroyed) continue;
        if (held != textures_.end() && texture->Status == ImTextureStatus_WantUpdates)
            for (const ImTextureRect& rect : texture->Updates)
                (*held)->changes.changed(rect.x, rect.y, rect.w, rect.h);
        const bool ends = texture->Status == ImTextureStatus_WantDestroy;
        const bool is_new =
            held == textures_.end() || texture->Status == ImTextureStatus_WantCreate;
        if (held != textures_.end() && (ends || is_new)) textures_.erase(held);
        if (is_new && !ends)
            textures_.push_back(std::make_unique<HeldTexture>(
                HeldTexture{.source = texture,
                            .texture = {.opacities = texture->Pixels + texture->BytesPerPixel - 1,
                                        .width = texture->Width,
                                        .height = texture->Height,
                                        .bytes_each = texture->BytesPerPixel},
                            .changes = {texture->Width, texture->Height}}));
        texture->SetTexID(ends ? ImTextureID_Invalid : 1);
        texture->SetStatus(ends ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

void Raster::draw(ImDrawData& data, int width, int height, std::uint32_t ground, Put put) {
    take_textures(data);
    if (width != width_ || height != height_) {
        width_ = width;
        height_ = height;
        tiles_.resize(width, height);
        by_row_.resize(static_cast<std::size_t>(tiles_.rows()));
    }
    shapes_.read(data, textures_, {0, 0, width, height});
    tiles_.compare(shapes_.all(), ground);
    for (auto& row : by_row_) row.clear();
    for (std::uint32_t i = 0; i < shapes_.all().size(); ++i) {
        const PixelBox& box = shapes_.all()[i].box;
        for (int row = box.top / Tiles::height; row <= (box.bottom - 1) / Tiles::height; ++row)
            by_row_[static_cast<std::size_t>(row)].push_back(i);
    }
    for (int row = 0; row < tiles_.rows();) {
        const int rows = whole_rows(row);
        int column = 0;
        for (PixelBox box = tiles_.next_changed(row, column); box.right > 0;
             box = tiles_.next_changed(row, column)) {
            box.bottom = std::min(box.top + rows * Tiles::height, height_);
            draw_part(box, ground);
            put(box, pixels_.data());
        }
        row += rows;
    }
}

// How many rows of tiles from this one on are drawn together, so that what reaches over several is
// reckoned once: those that changed from side to side, within most_pixels; 1 for any other.
int Raster::whole_rows(int row) const {
    const auto is_whole = [&](int at) {
        int column = 0;
        const PixelBox box = tiles_.next_changed(at, column);
        return box.left == 0 && box.right == width_;
    };
    if (!is_whole(row)) return 1;
    const int most = std::max(1, most_pixels / (width_ * Tiles::height));
    int rows = 1;
    while (rows < most && row + rows < tiles_.rows() && is_whole(row + rows)) ++rows;
    return rows;
}

void Raster::draw_part(const PixelBox& box, std::uint32_t ground) {
    const int width = box.right - box.left;
    pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(box.bottom - box.top),
                   ground);
    const Target target{.pixels = pixels_.data(), .row = width, .box = box};
    const auto& in_row = by_row_[static_cast<std::size_t>(box.top / Tiles::height)];
    const auto& all = shapes_.all();
    const bool is_one_row = box.bottom - box.top <= Tiles::height;
    for (std::size_t i = 0; i < (is_one_row ? in_row.size() : all.size()); ++i) {
        const RasterShape& shape = all[is_one_row ? in_row[i] : i];
        const PixelBox clip{std::max(box.left, shape.box.left), std::max(box.top, shape.box.top),
                            std::min(box.right, shape.box.right),
                            std::min(box.bottom, shape.box.bottom)};
        if (clip.left >= clip.right || clip.top >= clip.bottom) continue;
        const Corner &a = shapes_.corner(shape.corners[0]), &b = shapes_.corner(shape.corners[1]);
        if (shape.is_rectangle) {
            fill_rectangle(target, clip, a, b, shape.texture);
        } else {
            fill_triangle(target, clip, a, b, shapes_.corner(shape.corners[2]), shape.texture);
        }
    }
}

}  // namespace channelmap
