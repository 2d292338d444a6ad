// The canvas's WebGL 2 context by SDL, and Dear ImGui's renderer on it.
#pragma once

struct SDL_Window;

namespace channelmap {

// Owns the window and the context; there is at most one at a time.
class WebGl {
public:
    WebGl();   // takes the canvas; `works()` says whether the browser gave a context
    ~WebGl();  // gives it up; harmless after a context was lost
    WebGl(const WebGl&) = delete;
    WebGl& operator=(const WebGl&) = delete;

    bool works() const { return context_ != nullptr; }
    int largest_side() const { return largest_side_; }  // device pixels that a canvas may have

    // Dear ImGui's current context draws here from now on.
    bool bind_renderer();
    void resize(int width, int height);  // device pixels
    void start_frame();
    // ImGui's draw data, on this colour; of it the rows from `top` on, CSS px.
    void draw(unsigned char r, unsigned char g, unsigned char b, float top, float height);

private:
    SDL_Window* window_ = nullptr;
    void* context_ = nullptr;
    int largest_side_ = 0;
    int width_ = 0, height_ = 0;
    bool bound_ = false;
};

}  // namespace channelmap
