/* What SDL2, as compiled for the page (src/cmake/sdl2.cmake), still asks of the
   parts that were left out. */
#include <GLES3/gl3.h>
#include <SDL.h>
#include <string.h>

/* Closing a window asks whether it had a 2D renderer. It never has. */
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }

SDL_Renderer* SDL_GetRenderer(SDL_Window* window) {
    (void)window;
    return NULL;
}

/* The page owns all input, and the graphics draw every pixel: no listeners, no keyboard, mouse or
   touch, no pictures in memory. */
int SDL_KeyboardInit(void) { return 0; }
void SDL_KeyboardQuit(void) {}
SDL_Window* SDL_GetKeyboardFocus(void) { return NULL; }
void SDL_SetKeyboardFocus(SDL_Window* window) { (void)window; }
int SDL_MousePreInit(void) { return 0; }
void SDL_MousePostInit(void) {}
void SDL_MouseQuit(void) {}
SDL_Window* SDL_GetMouseFocus(void) { return NULL; }
void SDL_SetMouseFocus(SDL_Window* window) { (void)window; }
int SDL_UpdateMouseCapture(SDL_bool force_release) {
    (void)force_release;
    return 0;
}
int SDL_TouchInit(void) { return 0; }
void SDL_TouchQuit(void) {}
int SDL_QuitInit(void) { return 0; }
void SDL_QuitQuit(void) {}

void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}
void Emscripten_RegisterEventHandlers(void* window) { (void)window; }
void Emscripten_UnregisterEventHandlers(void* window) { (void)window; }
int Emscripten_HandleCanvasResize(int event, const void* reserved, void* window) {
    (void)event, (void)reserved, (void)window;
    return 0;
}
int Emscripten_CreateWindowFramebuffer(void* self, void* window, Uint32* format, void** pixels,
                                       int* pitch) {
    (void)self, (void)window, (void)format, (void)pixels, (void)pitch;
    return -1;
}
int Emscripten_UpdateWindowFramebuffer(void* self, void* window, const void* rects, int count) {
    (void)self, (void)window, (void)rects, (void)count;
    return -1;
}
int SDL_GestureProcessEvent(SDL_Event* event) {
    (void)event;
    return 0;
}
int SDL_SendQuit(void) { return 0; }
void Emscripten_DestroyWindowFramebuffer(void* self, void* window) { (void)self, (void)window; }

/* SDL asks a mouse that isn't there for its modes: all off. */
void* SDL_GetMouse(void) {
    static double nothing[64];
    return nothing;
}

/* Stands in for eglGetProcAddress: SDL looks up only these, and Emscripten's own
   would bring every GL function into the page. */
void* channelmap_gl_function(const char* name) {
    if (strcmp(name, "glGetString") == 0) return (void*)glGetString;
    if (strcmp(name, "glGetStringi") == 0) return (void*)glGetStringi;
    if (strcmp(name, "glGetIntegerv") == 0) return (void*)glGetIntegerv;
    if (strcmp(name, "glGetError") == 0) return (void*)glGetError;
    if (strcmp(name, "glBindFramebuffer") == 0) return (void*)glBindFramebuffer;
    if (strcmp(name, "glGetFramebufferAttachmentParameteriv") == 0)
        return (void*)glGetFramebufferAttachmentParameteriv;
    return NULL;
}
