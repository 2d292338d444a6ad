#!/usr/bin/env bash
# Brings the sources of SDL2, Dear ImGui, nlohmann/json and doctest from Debian's
# packages into the user's cache, and writes build/libraries.cmake, which tells
# CMake's FetchContent where they are. Without apt it does nothing: FetchContent
# then downloads the pinned upstream archives (src/cmake/libraries.cmake).
set -euo pipefail
# shellcheck source=../lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
# shellcheck source=apt_side.sh
. "$ROOT/web/build/fetch/apt_side.sh"
# shellcheck source=pins.sh
. "$ROOT/web/build/fetch/pins.sh"

library_folder() { printf '%s/libraries/%s-%s-%s\n' "$CACHE" "$1" "$2" "${3:0:8}"; }

# Unpacks beside the goal and moves into place, so that a broken run leaves nothing half done.
fetch_library() {
  local kind=$1 name=$2 version=$3 series=$4 sha=$5 goal work file
  goal=$(library_folder "$name" "$version" "$sha")
  if [ -d "$goal" ]; then return; fi
  step "Fetching $name $version"
  work="$goal.part.$$"
  rm -rf "$work"
  mkdir -p "$work/unpacked"
  file=$(side_fetch "$kind" "$name" "$version" "$series" "$sha" "$work/archive")
  case $kind in
    deb) dpkg -x "$file" "$work/unpacked" ;;
    dsc) tar -xf "$file" --strip-components=1 -C "$work/unpacked" ;;
  esac
  rm -rf "$work/unpacked/usr/share/doc/$name/examples"
  mv "$work/unpacked" "$goal" 2>/dev/null || [ -d "$goal" ] || fail "$goal could not be written" "check the disk's free space"
  rm -rf "$work"
}

main() {
  local pin kind name version series sha cmake_name lines=''
  if ! have_apt; then
    note "no apt here: CMake downloads the libraries from their own sites"
    rm -f "$BUILD/libraries.cmake"
    return
  fi
  for pin in "${LIBRARY_PINS[@]}"; do
    read -r kind name version series sha cmake_name <<<"$pin"
    [ -d "$(library_folder "$name" "$version" "$sha")" ] || side_refresh
    fetch_library "$kind" "$name" "$version" "$series" "$sha"
    lines+="set(FETCHCONTENT_SOURCE_DIR_$cmake_name \"$(library_folder "$name" "$version" "$sha")\" CACHE PATH \"\")"$'\n'
  done
  same_stamp "$BUILD/libraries.cmake" "${lines%$'\n'}" || write_stamp "$BUILD/libraries.cmake" "${lines%$'\n'}"
}

main "$@"
