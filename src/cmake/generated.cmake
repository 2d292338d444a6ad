# Headers that the build makes: words_en.h and page_words_en.h from assets/words*.json, and
# font_advances.h, which web/build/fetch/fonts.sh has made from the fonts.

set(CHANNELMAP_GENERATED_DIR "${CMAKE_BINARY_DIR}/generated")
file(MAKE_DIRECTORY "${CHANNELMAP_GENERATED_DIR}")

if(NOT EXISTS "${CHANNELMAP_BUILD_DIR}/generated/font_advances.h")
  message(FATAL_ERROR "build/generated/font_advances.h is missing; run: web/build/setup.sh --tools native")
endif()

# A file of words in assets/ as a table of C++ with this name.
function(add_words file name header)
  add_custom_command(
    OUTPUT "${CHANNELMAP_GENERATED_DIR}/${header}"
    COMMAND ${CMAKE_COMMAND} -DWORDS=${CMAKE_SOURCE_DIR}/assets/${file} -DNAME=${name}
      -DOUT=${CHANNELMAP_GENERATED_DIR}/${header} -P ${CMAKE_SOURCE_DIR}/src/cmake/words.cmake
    DEPENDS "${CMAKE_SOURCE_DIR}/assets/${file}" "${CMAKE_SOURCE_DIR}/src/cmake/words.cmake"
    COMMENT "Turning ${file} into a table"
    VERBATIM)
endfunction()

add_words(words.en.json english_entries words_en.h)
add_words(words.page.en.json page_entries page_words_en.h)
add_words(words.given.en.json given_entries given_words_en.h)
add_custom_command(
  OUTPUT "${CHANNELMAP_GENERATED_DIR}/new_story.h"
  COMMAND ${CMAKE_COMMAND}
    "-DFILES=${CMAKE_SOURCE_DIR}/assets/new/story.json,${CMAKE_SOURCE_DIR}/assets/story.schema.json,${CMAKE_SOURCE_DIR}/assets/new/article.html"
    "-DNAMES=new_story,story_schema,new_article" -DOUT=${CHANNELMAP_GENERATED_DIR}/new_story.h
    -P ${CMAKE_SOURCE_DIR}/src/cmake/texts.cmake
  DEPENDS "${CMAKE_SOURCE_DIR}/assets/new/story.json" "${CMAKE_SOURCE_DIR}/assets/story.schema.json"
    "${CMAKE_SOURCE_DIR}/assets/new/article.html" "${CMAKE_SOURCE_DIR}/src/cmake/texts.cmake"
  COMMENT "Taking in the story to begin with"
  VERBATIM)
foreach(list foreign_keys named_signs)
  add_custom_command(
    OUTPUT "${CHANNELMAP_GENERATED_DIR}/${list}.h"
    COMMAND ${CMAKE_COMMAND} -DNAME=${list} -DLIST=${CMAKE_SOURCE_DIR}/web/address/${list}.js
      -DOUT=${CHANNELMAP_GENERATED_DIR}/${list}.h -P ${CMAKE_SOURCE_DIR}/src/cmake/script_list.cmake
    DEPENDS "${CMAKE_SOURCE_DIR}/web/address/${list}.js" "${CMAKE_SOURCE_DIR}/src/cmake/script_list.cmake"
    COMMENT "Taking in ${list}"
    VERBATIM)
endforeach()
add_custom_target(channelmap_new_story DEPENDS "${CHANNELMAP_GENERATED_DIR}/new_story.h")
add_custom_target(channelmap_words
  DEPENDS "${CHANNELMAP_GENERATED_DIR}/words_en.h" "${CHANNELMAP_GENERATED_DIR}/page_words_en.h"
  "${CHANNELMAP_GENERATED_DIR}/given_words_en.h" "${CHANNELMAP_GENERATED_DIR}/foreign_keys.h"
  "${CHANNELMAP_GENERATED_DIR}/named_signs.h")

# Linked by core alone: the folders of both headers, and words_en.h made before core compiles.
add_library(channelmap_generated INTERFACE)
target_include_directories(channelmap_generated INTERFACE
  "${CHANNELMAP_GENERATED_DIR}" "${CHANNELMAP_BUILD_DIR}/generated")
add_dependencies(channelmap_generated channelmap_words)
