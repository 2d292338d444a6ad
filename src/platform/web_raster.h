// The canvas drawn by the processor: Dear ImGui's draw data as pixels, put into a 2D context.
#pragma once

#include "platform/graphics.h"
#include "ui/raster/raster.h"

namespace channelmap {

class WebRaster final : public Graphics {
public:
    bool works() const override;
    int largest_side() const override { return 8192; }  // what all browsers allow
    bool bind_renderer() override;
    void start_frame() override {}
    void draw(int width, int height, Rgb ground) override;

private:
    Raster raster_;
    int width_ = 0, height_ = 0;
};

}  // namespace channelmap
