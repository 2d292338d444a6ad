# SDL2 for the page: a window on the canvas, an OpenGL ES context and events.
# An explicit list of its sources against its own SDL_config_emscripten.h,
# because its CMake configuration takes minutes under emcc. Left out: audio,
# joystick, haptic, sensor, power, render, hidapi, shared objects; and what a
# window that only holds a GL context never does: its own listeners, events,
# keyboard, mouse, touch, clipboard, pictures in memory, hints, errors in words,
# and what an environment says.

set(sdl2_sources
  SDL.c SDL_dataqueue.c SDL_guid.c SDL_list.c SDL_utils.c
  atomic/SDL_atomic.c atomic/SDL_spinlock.c
  cpuinfo/SDL_cpuinfo.c
  loadso/dummy/SDL_sysloadso.c
  stdlib/SDL_crc16.c stdlib/SDL_crc32.c stdlib/SDL_malloc.c
  stdlib/SDL_qsort.c stdlib/SDL_stdlib.c stdlib/SDL_string.c stdlib/SDL_strtokr.c
  thread/SDL_thread.c thread/generic/SDL_syscond.c thread/generic/SDL_sysmutex.c
  thread/generic/SDL_syssem.c thread/generic/SDL_systhread.c thread/generic/SDL_systls.c
  timer/SDL_timer.c timer/unix/SDL_systimer.c
  video/SDL_egl.c video/SDL_rect.c video/SDL_video.c
  video/emscripten/SDL_emscriptenopengles.c video/emscripten/SDL_emscriptenvideo.c)
list(TRANSFORM sdl2_sources PREPEND "${sdl2_SOURCE_DIR}/src/")

# There is one display, of one mode, and the window never fills the screen.
include(stub_out)
list(REMOVE_ITEM sdl2_sources "${sdl2_SOURCE_DIR}/src/video/SDL_video.c")
stub_out(sdl2_sources ${sdl2_SOURCE_DIR}/src/video SDL_video.c
  SDL_UpdateFullscreenMode SDL_GetWindowDisplayIndex SDL_GetClosestDisplayModeForDisplay
  SDL_SetDisplayModeForDisplay SDL_OnWindowResized cmpmodes)

add_library(sdl2 STATIC ${sdl2_sources} ${CMAKE_SOURCE_DIR}/src/platform/sdl_stubs.c)
# See sdl_stubs.c.
set_source_files_properties(${sdl2_SOURCE_DIR}/src/stdlib/SDL_string.c PROPERTIES
  COMPILE_DEFINITIONS vsnprintf=channelmap_print)
set_source_files_properties(${sdl2_SOURCE_DIR}/src/video/emscripten/SDL_emscriptenopengles.c PROPERTIES
  COMPILE_DEFINITIONS eglGetProcAddress=channelmap_gl_function)
target_include_directories(sdl2 SYSTEM PUBLIC ${sdl2_SOURCE_DIR}/include)
target_include_directories(sdl2 SYSTEM PRIVATE ${sdl2_SOURCE_DIR}/src/video)
target_compile_definitions(sdl2 PRIVATE
  SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_HAPTIC_DISABLED=1 SDL_SENSOR_DISABLED=1
  SDL_POWER_DISABLED=1 SDL_RENDER_DISABLED=1 SDL_HIDAPI_DISABLED=1 SDL_LOADSO_DUMMY=1 SDL_LEAN_AND_MEAN=1)
target_compile_options(sdl2 PRIVATE -w)
