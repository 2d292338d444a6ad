# What has been compiled once, in this tree or in another of the same user, isn't compiled again: ccache keeps it, where
# it is installed (tests/setup.sh does that), beside what the build has downloaded. To be included before anything is compiled.
if(DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  return()
endif()
find_program(CHANNELMAP_CCACHE ccache)
if(NOT CHANNELMAP_CCACHE)
  return()
endif()

if(DEFINED ENV{XDG_CACHE_HOME})
  set(place "$ENV{XDG_CACHE_HOME}")
else()
  set(place "$ENV{HOME}/.cache")
endif()
set(launcher ${CMAKE_COMMAND} -E env
  "CCACHE_DIR=${place}/channel-map/compiled" CCACHE_MAXSIZE=2G CCACHE_COMPILERCHECK=content
  "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}")
if(EMSCRIPTEN OR CHANNELMAP_FUZZ OR CMAKE_BUILD_TYPE MATCHES "^(Release|None)$")
  list(APPEND launcher CCACHE_NOHASHDIR=1)  # nothing in the result tells where the tree is
endif()
if(EMSCRIPTEN)
  list(APPEND launcher CCACHE_COMPILERTYPE=clang)  # which ccache can't see from emcc's name
endif()
foreach(language C CXX)
  set(CMAKE_${language}_COMPILER_LAUNCHER ${launcher} ${CHANNELMAP_CCACHE})
endforeach()
