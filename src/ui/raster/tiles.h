// Which parts of the canvas look otherwise than in the picture before: each tile of it keeps a
// number made of all that is drawn there.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/raster/shapes.h"

namespace channelmap {

class Tiles {
public:
    static constexpr int width = 64, height = 32;  // of a tile, device px

    void resize(int canvas_width, int canvas_height);  // all of it is to be drawn

    // Finds which tiles differ from the last time; `ground` is the colour beneath all.
    void compare(const std::vector<RasterShape>& shapes, std::uint32_t ground);

    int rows() const { return rows_; }
    // The next part of a row of tiles that is to be drawn anew, from the tile `column` on, which is
    // set to the one behind it; empty where there is none.
    PixelBox next_changed(int row, int& column) const;

private:
    std::size_t at(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }

    int canvas_width_ = 0, canvas_height_ = 0, columns_ = 0, rows_ = 0;
    bool all_ = true;
    std::vector<std::uint64_t> before_, now_;
};

}  // namespace channelmap
