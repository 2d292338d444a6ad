# Puts a list that a script of the page holds as one text into a C++ header.
# Used as: cmake -DNAME=foreign_keys -DLIST=web/address/foreign_keys.js -DOUT=foreign_keys.h -P script_list.cmake
cmake_minimum_required(VERSION 3.25)
file(READ "${LIST}" script)
string(REGEX MATCH "${NAME} =\n[^;]*;" list "${script}")
string(REGEX MATCHALL "'[^']*'" pieces "${list}")
if(NOT pieces)
  message(FATAL_ERROR "${LIST} holds no list ${NAME}")
endif()
string(REPLACE ";" "" text "${pieces}")
string(REPLACE "'" "" text "${text}")
get_filename_component(file "${LIST}" NAME)
file(WRITE "${OUT}.new" "// Generated from web/address/${file}; do not edit.
#pragma once
#include <string_view>
namespace channelmap::generated {
inline constexpr std::string_view ${NAME} = \"${text}\";
}  // namespace channelmap::generated
")
file(COPY_FILE "${OUT}.new" "${OUT}" ONLY_IF_DIFFERENT)
