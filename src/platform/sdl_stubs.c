/* What SDL2, as compiled for the page (src/cmake/sdl2.cmake), still asks of the
   parts that were left out. */
#include <EGL/egl.h>
#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <stdarg.h>
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
void SDL_WarpMouseInWindow(SDL_Window* window, int x, int y) { (void)window, (void)x, (void)y; }
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

/* Nobody waits for SDL's events, sets its hints or reads what it has to say of an error: whether a
   call worked is what it returns. */
int SDL_EventsInit(void) { return 0; }
void SDL_EventsQuit(void) {}
Uint8 SDL_EventState(Uint32 type, int state) {
    (void)type, (void)state;
    return SDL_DISABLE;
}
int SDL_SendWindowEvent(SDL_Window* window, Uint8 event, int data1, int data2) {
    (void)window, (void)event, (void)data1, (void)data2;
    return 0;
}
int SDL_SendDisplayEvent(void* display, Uint8 event, int data) {
    (void)display, (void)event, (void)data;
    return 0;
}
SDL_bool SDL_SetHint(const char* name, const char* value) {
    (void)name, (void)value;
    return SDL_FALSE;
}
const char* SDL_GetHint(const char* name) {
    (void)name;
    return NULL;
}
SDL_bool SDL_GetHintBoolean(const char* name, SDL_bool otherwise) {
    (void)name;
    return otherwise;
}
int SDL_SetError(const char* format, ...) {
    (void)format;
    return -1;
}
int SDL_Error(SDL_errorcode code) {
    (void)code;
    return -1;
}

void SDL_ClearError(void) {}
int channelmap_print(char* text, size_t size, const char* format, va_list values) {
    (void)format, (void)values;
    if (size > 0) *text = 0;
    return 0;
}
char* SDL_getenv(const char* name) {
    (void)name;
    return NULL;
}
void SDL_Log(const char* format, ...) { (void)format; }

/* The canvas never fills the screen, has no title, and the page's own frames show what was drawn;
   nor is there a surface. Emscripten has these in JavaScript. */
EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(
    const char* canvas, bool deferred, const EmscriptenFullscreenStrategy* strategy) {
    (void)canvas, (void)deferred, (void)strategy;
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
void emscripten_set_window_title(const char* title) { (void)title; }
void emscripten_sleep(unsigned int milliseconds) { (void)milliseconds; }
int emscripten_has_asyncify(void) { return 0; }
EGLBoolean eglSwapInterval(EGLDisplay display, EGLint interval) {
    (void)display, (void)interval;
    return EGL_TRUE;
}
EGLBoolean eglSwapBuffers(EGLDisplay display, EGLSurface surface) {
    (void)display, (void)surface;
    return EGL_TRUE;
}
EGLBoolean eglWaitNative(EGLint engine) {
    (void)engine;
    return EGL_TRUE;
}
EGLBoolean eglWaitGL(void) { return EGL_TRUE; }
void SDL_FreeSurface(SDL_Surface* surface) { (void)surface; }

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
