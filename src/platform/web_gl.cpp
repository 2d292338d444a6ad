#include "platform/web_gl.h"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/html5.h>

#include <algorithm>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

namespace channelmap {
namespace {

// SDL's name for the element that the page hands over as Module.canvas.
constexpr const char* canvas = "#canvas";

SDL_Window* open_window() {
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return nullptr;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_MULTISAMPLEBUFFERS, 0);
    SDL_GL_SetAttribute(SDL_GL_MULTISAMPLESAMPLES, 0);
    return SDL_CreateWindow("", 0, 0, 1, 1,
                            SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
}

int query_largest_side() {
    GLint renderbuffer = 0, viewport[2] = {};
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &renderbuffer);
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport);
    return std::min({renderbuffer, viewport[0], viewport[1]});
}

}  // namespace

WebGl::WebGl() : window_(open_window()) {
    if (window_) context_ = SDL_GL_CreateContext(window_);
    if (context_) largest_side_ = query_largest_side();
}

WebGl::~WebGl() {
    if (bound_) ImGui_ImplOpenGL3_Shutdown();
    if (context_) SDL_GL_DeleteContext(context_);
    if (window_) SDL_DestroyWindow(window_);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

bool WebGl::bind_renderer() { return bound_ = ImGui_ImplOpenGL3_Init("#version 300 es"); }

void WebGl::start_frame() { ImGui_ImplOpenGL3_NewFrame(); }

void WebGl::draw(int width, int height, Rgb ground) {
    if (width != width_ || height != height_) {
        width_ = width;
        height_ = height;
        emscripten_set_canvas_element_size(canvas, width, height);
    }
    glViewport(0, 0, width_, height_);
    const auto part = [](unsigned char channel) { return static_cast<float>(channel) / 255; };
    glClearColor(part(ground.r), part(ground.g), part(ground.b), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace channelmap

// Stand in for WebGL's own answers to the renderer, which would make the page wait for the graphics
// at each frame: the state of a new context, to which the renderer returns after each frame.
extern "C" {

void channelmap_gl_integer(GLenum name, GLint* to) {
    if (name == GL_MAX_TEXTURE_SIZE || name == GL_MAJOR_VERSION || name == GL_MINOR_VERSION)
        return glGetIntegerv(name, to);
    std::fill_n(to, name == GL_VIEWPORT || name == GL_SCISSOR_BOX ? 4 : 1, 0);
    if (name == GL_ACTIVE_TEXTURE) *to = GL_TEXTURE0;
    if (name == GL_BLEND_SRC_RGB || name == GL_BLEND_SRC_ALPHA) *to = GL_ONE;
    if (name == GL_BLEND_EQUATION_RGB || name == GL_BLEND_EQUATION_ALPHA) *to = GL_FUNC_ADD;
}

GLboolean channelmap_gl_enabled(GLenum /*capability*/) { return GL_FALSE; }
}
