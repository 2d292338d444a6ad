# Puts files into a C++ header as texts: FILES and NAMES are as many, with commas between.
# Used as: cmake -DFILES=a.json,b.json -DNAMES=first,second -DOUT=texts.h -P texts.cmake
cmake_minimum_required(VERSION 3.25)
string(REPLACE "," ";" FILES "${FILES}")
string(REPLACE "," ";" NAMES "${NAMES}")
set(rows "")
foreach(file name IN ZIP_LISTS FILES NAMES)
  file(READ "${file}" text)
  # A compiler need not take a literal of more than 65,536 bytes in one piece.
  string(LENGTH "${text}" length)
  set(pieces "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 8000 piece)
    string(APPEND pieces "\n    R\"~text~(${piece})~text~\"")
    math(EXPR at "${at} + 8000")
  endwhile()
  string(APPEND rows "inline constexpr std::string_view ${name} =${pieces};\n")
endforeach()
file(WRITE "${OUT}.new" "// Generated from files of assets/; do not edit.
#pragma once
#include <string_view>
namespace channelmap::generated {
${rows}}  // namespace channelmap::generated
")
file(COPY_FILE "${OUT}.new" "${OUT}" ONLY_IF_DIFFERENT)
