# The language, warnings and code generation that all our targets share
# (`channelmap_options`), and what the libraries share with them.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# The same sums on every machine: no fused multiply-add behind our back.
add_compile_options(-ffp-contract=off)

if(EMSCRIPTEN)
  # One instruction from float to whole number, which every browser with WebGL 2 has. One thread, and a constant needs no
  # address of its own: both make the engine a little smaller.
  add_compile_options(-mnontrapping-fptoint -fno-threadsafe-statics -fmerge-all-constants)
  # -Oz for the page; the build type's own -O3 would come after it.
  set(CMAKE_C_FLAGS_RELEASE "-Oz -DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
  set(CMAKE_C_FLAGS_DEBUG "-O1 -gline-tables-only")
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -gline-tables-only")
  set(CHANNELMAP_SOURCE_MAP_BASE "http://127.0.0.1:8080/" CACHE STRING
    "Where a debug build's channelmap.wasm.map is served: --serve's own address")
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_options(-flto)
    add_link_options(-flto)
  endif()
endif()

if(EMSCRIPTEN OR CHANNELMAP_FUZZ)
  # What the compiler notes of files is the same in every tree: their paths from the repository's root.
  add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
endif()

if(CHANNELMAP_SANITIZE OR CHANNELMAP_FUZZ)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -g)
  add_link_options(-fsanitize=address,undefined)
endif()

if(CHANNELMAP_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "CHANNELMAP_FUZZ needs clang: use the preset 'fuzz'")
  endif()
  # Profiles are written where $LLVM_PROFILE_FILE says, else nowhere. With a place of its own the compiler's cache doesn't
  # take each tree for another.
  add_compile_options(-fsanitize=fuzzer-no-link -fprofile-instr-generate=/dev/null -fcoverage-mapping)
  add_link_options(-fprofile-instr-generate=/dev/null)
endif()

add_library(channelmap_options INTERFACE)
target_compile_options(channelmap_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees overlapping copies in std::string's own operator+.
  target_compile_options(channelmap_options INTERFACE -Wno-restrict)
endif()
if(EMSCRIPTEN)
  # Our code throws nothing, so the page carries no unwinding tables.
  target_compile_options(channelmap_options INTERFACE -fno-exceptions $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
endif()
