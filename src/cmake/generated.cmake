# Headers that the build makes: words_en.h from assets/words.en.json, and
# font_advances.h, which web/build/fonts.sh has made from the fonts.

set(CHANNELMAP_GENERATED_DIR "${CMAKE_BINARY_DIR}/generated")
file(MAKE_DIRECTORY "${CHANNELMAP_GENERATED_DIR}")

if(NOT EXISTS "${CHANNELMAP_BUILD_DIR}/generated/font_advances.h")
  message(FATAL_ERROR "build/generated/font_advances.h is missing; run: web/build/setup.sh --tools native")
endif()

add_custom_command(
  OUTPUT "${CHANNELMAP_GENERATED_DIR}/words_en.h"
  COMMAND ${CMAKE_COMMAND} -DWORDS=${CMAKE_SOURCE_DIR}/assets/words.en.json -DNAME=english_entries
    -DOUT=${CHANNELMAP_GENERATED_DIR}/words_en.h -P ${CMAKE_SOURCE_DIR}/src/cmake/words.cmake
  DEPENDS "${CMAKE_SOURCE_DIR}/assets/words.en.json" "${CMAKE_SOURCE_DIR}/src/cmake/words.cmake"
  COMMENT "Turning the words into a table"
  VERBATIM)
add_custom_target(channelmap_words DEPENDS "${CHANNELMAP_GENERATED_DIR}/words_en.h")

# Linked by core alone: the folders of both headers, and words_en.h made before core compiles.
add_library(channelmap_generated INTERFACE)
target_include_directories(channelmap_generated INTERFACE
  "${CHANNELMAP_GENERATED_DIR}" "${CHANNELMAP_BUILD_DIR}/generated")
add_dependencies(channelmap_generated channelmap_words)
