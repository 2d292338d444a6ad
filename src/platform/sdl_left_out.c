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
