#include "ui/raster/tiles.h"

#include <algorithm>

namespace channelmap {

void Tiles::resize(int canvas_width, int canvas_height) {
    canvas_width_ = canvas_width;
    canvas_height_ = canvas_height;
    columns_ = (canvas_width + width - 1) / width;
    rows_ = (canvas_height + height - 1) / height;
    const std::size_t count = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
    before_.assign(count, 0);
    now_.assign(count, 0);
    all_ = true;
}

void Tiles::compare(const std::vector<RasterShape>& shapes, std::uint32_t ground) {
    std::swap(before_, now_);
    std::fill(now_.begin(), now_.end(), ground);
    for (const RasterShape& shape : shapes) {
        const int right = (shape.box.right - 1) / width, bottom = (shape.box.bottom - 1) / height;
        for (int row = shape.box.top / height; row <= bottom; ++row)
            for (int column = shape.box.left / width; column <= right; ++column) {
                std::uint64_t& hash = now_[at(column, row)];
                hash = (hash ^ shape.look) * 0x9e3779b97f4a7c15u;
                hash ^= hash >> 32;
            }
    }
    if (all_)
        for (std::size_t i = 0; i < now_.size(); ++i) before_[i] = ~now_[i];
    all_ = false;
}

PixelBox Tiles::next_changed(int row, int& column) const {
    const auto is_changed = [&](int at_column) {
        return now_[at(at_column, row)] != before_[at(at_column, row)];
    };
    while (column < columns_ && !is_changed(column)) ++column;
    const int first = column;
    while (column < columns_ && is_changed(column)) ++column;
    if (first == column) return {};
    return {first * width, row * height, std::min(column * width, canvas_width_),
            std::min((row + 1) * height, canvas_height_)};
}

}  // namespace channelmap
