# Turns assets/words.*.json (a flat object: key -> sentence) into a C++ table sorted by key.
# Used as: cmake -DWORDS=words.en.json -DNAME=english_entries -DOUT=words_en.h -P words.cmake
cmake_minimum_required(VERSION 3.25)
file(READ "${WORDS}" json)
string(JSON count LENGTH "${json}")
math(EXPR last "${count} - 1")
set(keys "")
foreach(i RANGE ${last})
  string(JSON key MEMBER "${json}" ${i})
  list(APPEND keys "${key}")
endforeach()
list(SORT keys)
set(rows "")
foreach(key IN LISTS keys)
  string(JSON text GET "${json}" "${key}")
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(APPEND rows "    {\"${key}\", \"${text}\"},\n")
endforeach()
file(WRITE "${OUT}.new" "// Generated from the words file; do not edit.
#pragma once
#include \"core/wording/words.h\"
namespace channelmap::generated {
inline constexpr WordEntry ${NAME}[] = {
${rows}};
}  // namespace channelmap::generated
")
file(COPY_FILE "${OUT}.new" "${OUT}" ONLY_IF_DIFFERENT)
