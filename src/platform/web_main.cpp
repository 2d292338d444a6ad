// Opens the window and draws one frame: takes the engine's place until it is here.
#include <SDL.h>
#include <emscripten.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

extern "C" EMSCRIPTEN_KEEPALIVE int cm_attach(unsigned char* font, int font_bytes, int, int) {
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#none");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return 0;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_Window* window = SDL_CreateWindow("map", 0, 0, 640, 480,
                                          SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (window == nullptr || SDL_GL_CreateContext(window) == nullptr) return 0;
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {640, 480};
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    io.Fonts->AddFontFromMemoryTTF(font, font_bytes, 14.0f, &config);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    static float share = 0.5f;
    ImGui::SliderFloat("share", &share, 0, 1);
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window);
    return 1;
}

int main() { return 0; }
