# Third-party sources, pinned. Where web/build/fetch/libraries.sh has unpacked Debian's
# packages, build/libraries.cmake points FetchContent at them and nothing is
# downloaded here. Elsewhere FetchContent gets the upstream archives below.
# None of them is built by its own build files: SOURCE_SUBDIR names no folder.

include(FetchContent)
include("${CHANNELMAP_BUILD_DIR}/libraries.cmake" OPTIONAL)

FetchContent_Declare(sdl2
  URL https://github.com/libsdl-org/SDL/releases/download/release-2.32.4/SDL2-2.32.4.tar.gz
  URL_HASH SHA256=f15b478253e1ff6dac62257ded225ff4e7d0c5230204ac3450f1144ee806f934
  DOWNLOAD_EXTRACT_TIMESTAMP OFF SOURCE_SUBDIR none)
FetchContent_Declare(imgui  # v1.92.2b
  URL https://codeload.github.com/ocornut/imgui/tar.gz/45acd5e0e82f4c954432533ae9985ff0e1aad6d5
  URL_HASH SHA256=97484925aec2f4d3e913d6644d46b234f8d6d8d98c6aa9c50109e0f0df772090
  DOWNLOAD_EXTRACT_TIMESTAMP OFF SOURCE_SUBDIR none)
FetchContent_Declare(json
  URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
  URL_HASH SHA256=d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d
  DOWNLOAD_EXTRACT_TIMESTAMP OFF SOURCE_SUBDIR none)
FetchContent_Declare(doctest
  URL https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz
  URL_HASH SHA256=632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186
  DOWNLOAD_EXTRACT_TIMESTAMP OFF SOURCE_SUBDIR none)

# add_header_library(TARGET HEADER FOLDER...): an include-only target for the folder that holds HEADER.
function(add_header_library target header)
  find_path(${target}_include_dir ${header} PATHS ${ARGN} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${${target}_include_dir})
endfunction()

FetchContent_MakeAvailable(json)
add_header_library(channelmap_json nlohmann/json.hpp
  ${json_SOURCE_DIR}/include ${json_SOURCE_DIR}/single_include ${json_SOURCE_DIR}/usr/include)
# Our code never throws: parse errors come back as discarded values.
target_compile_definitions(channelmap_json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

if(CHANNELMAP_TESTS)
  FetchContent_MakeAvailable(doctest)
  add_header_library(channelmap_doctest doctest/doctest.h
    ${doctest_SOURCE_DIR} ${doctest_SOURCE_DIR}/usr/include)
  if(EMSCRIPTEN)
    target_compile_definitions(channelmap_doctest INTERFACE
      DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS DOCTEST_CONFIG_NO_POSIX_SIGNALS)
  endif()
endif()

FetchContent_MakeAvailable(imgui)
if(EMSCRIPTEN)
  FetchContent_MakeAvailable(sdl2)
endif()

# Where the sources are, for web/build/shipped/licences.mjs.
file(WRITE "${CMAKE_BINARY_DIR}/libraries.json" "{
  \"sdl2\": \"${sdl2_SOURCE_DIR}\",
  \"imgui\": \"${imgui_SOURCE_DIR}\",
  \"json\": \"${json_SOURCE_DIR}\",
  \"emscripten\": \"${EMSCRIPTEN_ROOT_PATH}\"
}
")
