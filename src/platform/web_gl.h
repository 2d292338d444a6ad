// The canvas's WebGL 2 context by SDL, and Dear ImGui's renderer on it.
#pragma once

#include "platform/graphics.h"

struct SDL_Window;

namespace channelmap {

// Owns the window and the context; there is at most one at a time.
class WebGl final : public Graphics {
public:
    WebGl();
    ~WebGl() override;  // harmless after a context was lost

    bool works() const override { return context_ != nullptr; }
    int largest_side() const override { return largest_side_; }
    bool bind_renderer() override;
    void start_frame() override;
    void draw(int width, int height, Rgb ground) override;

private:
    SDL_Window* window_ = nullptr;
    void* context_ = nullptr;
    int largest_side_ = 0;
    int width_ = 0, height_ = 0;
    bool bound_ = false;
};

}  // namespace channelmap
