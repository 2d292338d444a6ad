// What the canvas is drawn with: a graphics chip (web_gl.h) or the processor (web_raster.h).
#pragma once

#include "core/graphics/theme.h"

namespace channelmap {

class Graphics {
public:
    Graphics() = default;           // takes the canvas
    virtual ~Graphics() = default;  // gives it up
    Graphics(const Graphics&) = delete;
    Graphics& operator=(const Graphics&) = delete;

    virtual bool works() const = 0;        // whether the browser gave what is needed
    virtual int largest_side() const = 0;  // device pixels that a canvas may have

    // Dear ImGui's current context draws here from now on.
    virtual bool bind_renderer() = 0;
    virtual void start_frame() = 0;
    // Its draw data on a canvas of so many device pixels, on this colour.
    virtual void draw(int width, int height, Rgb ground) = 0;
};

}  // namespace channelmap
