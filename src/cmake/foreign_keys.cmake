# Puts the one list of foreign keys of links into a C++ header.
# Used as: cmake -DLIST=web/address/foreign_keys.js -DOUT=foreign_keys.h -P foreign_keys.cmake
cmake_minimum_required(VERSION 3.25)
file(READ "${LIST}" script)
string(REGEX MATCH "foreign_keys =\n[^;]*;" list "${script}")
string(REGEX MATCHALL "'[^']*'" pieces "${list}")
if(NOT pieces)
  message(FATAL_ERROR "${LIST} holds no list of foreign keys")
endif()
string(REPLACE ";" "" text "${pieces}")
string(REPLACE "'" "" text "${text}")
file(WRITE "${OUT}.new" "// Generated from web/address/foreign_keys.js; do not edit.
#pragma once
#include <string_view>
namespace channelmap::generated {
inline constexpr std::string_view foreign_keys = \"${text}\";
}  // namespace channelmap::generated
")
file(COPY_FILE "${OUT}.new" "${OUT}" ONLY_IF_DIFFERENT)
