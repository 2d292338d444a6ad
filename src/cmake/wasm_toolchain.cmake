# Leads CMake to the emcc that web/build/fetch/toolchain.sh has found or installed.
# Emscripten's own toolchain file does the rest.
get_filename_component(channelmap_root "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
if(NOT CHANNELMAP_EMSCRIPTEN)
  include("${channelmap_root}/build/emscripten.cmake" OPTIONAL)
endif()
if(NOT CHANNELMAP_EMSCRIPTEN)
  message(FATAL_ERROR "No WebAssembly compiler yet; run: web/build/setup.sh --tools wasm")
endif()
include("${CHANNELMAP_EMSCRIPTEN}/cmake/Modules/Platform/Emscripten.cmake")
