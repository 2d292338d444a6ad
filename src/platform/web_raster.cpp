#include "platform/web_raster.h"

#include <emscripten.h>
#include <emscripten/html5.h>

// The page hands the canvas over as Module.canvas, and asks for the context before.
EM_JS(int, has_canvas_2d, (), { return Module["canvas"].getContext("2d") ? 1 : 0; });
EM_JS(void, put_on_canvas, (int left, int top, int width, int height, const void* pixels), {
    var bytes = new Uint8ClampedArray(HEAPU8.buffer, pixels, width * height * 4);
    Module["canvas"].getContext("2d").putImageData(new ImageData(bytes, width), left, top);
});

namespace channelmap {
namespace {

void put(const PixelBox& box, const std::uint32_t* pixels) {
    put_on_canvas(box.left, box.top, box.right - box.left, box.bottom - box.top, pixels);
}

}  // namespace

bool WebRaster::works() const { return has_canvas_2d() != 0; }

bool WebRaster::bind_renderer() {
    Raster::prepare();
    return true;
}

void WebRaster::draw(int width, int height, Rgb ground) {
    if (width != width_ || height != height_) {
        width_ = width;
        height_ = height;
        emscripten_set_canvas_element_size("#canvas", width, height);
    }
    raster_.draw(*ImGui::GetDrawData(), width, height, IM_COL32(ground.r, ground.g, ground.b, 255),
                 put);
}

}  // namespace channelmap
