#!/usr/bin/env bash
# Finds or installs the WebAssembly compiler, writes its folder to
# build/emscripten.cmake for src/cmake/wasm_toolchain.cmake, and prints that folder.
#
# 1. An emcc >= 3.1.58 on the PATH (emsdk users) is used as it is.
# 2. On Debian: clang, lld and llvm 19 from the system's release; emscripten,
#    binaryen and the C library that binaryen needs from a newer release, only
#    unpacked into the user's cache. The system's own C library stays untouched.
set -euo pipefail
# shellcheck source=../lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
# shellcheck source=apt_side.sh
. "$ROOT/web/build/fetch/apt_side.sh"
# shellcheck source=pins.sh
. "$ROOT/web/build/fetch/pins.sh"

OLDEST_EMCC=3.1.58
LLVM_BIN=/usr/lib/llvm-19/bin

# The folder of an emcc on the PATH, if it is new enough.
emcc_on_path() {
  local version
  have emcc || return 1
  version=$(emcc --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)
  if [ "$(printf '%s\n' "$OLDEST_EMCC" "${version:-0}" | sort -V | head -n 1)" != "$OLDEST_EMCC" ]; then
    note "the emcc on the PATH is ${version:-unknown}, older than $OLDEST_EMCC: not used"
    return 1
  fi
  em-config EMSCRIPTEN_ROOT 2>/dev/null || dirname "$(readlink -f "$(command -v emcc)")"
}

# One folder for each set of pins, so that a changed pin unpacks anew.
toolchain_folder() {
  printf '%s/toolchain/emscripten-%s\n' "$CACHE" "$(printf '%s\n' "${TOOLCHAIN_PINS[@]}" | sha256sum | cut -c1-12)"
}

# wrap_binaryen FOLDER GOAL: each program runs through the unpacked loader and libraries.
wrap_binaryen() {
  local program loader libraries
  loader=$(cd "$1/root" && find . -name 'ld-linux*.so*' | head -n 1)
  libraries=$(dirname "$(cd "$1/root" && find . -name 'libbinaryen*.so*' | head -n 1)")
  if [ -z "$loader" ] || [ "$libraries" = . ]; then
    fail "the unpacked C library is not as expected" "report this with the output of: dpkg --print-architecture"
  fi
  mkdir -p "$1/binaryen/bin"
  for program in "$1/root/usr/bin/"wasm*; do
    program=$(basename "$program")
    cat >"$1/binaryen/bin/$program" <<WRAPPER
#!/bin/sh
root='$2/root'
exec "\$root/$loader" --library-path "\$root/$libraries:\$root/usr/lib" "\$root/usr/bin/$program" "\$@"
WRAPPER
    chmod +x "$1/binaryen/bin/$program"
  done
}

# write_config FOLDER GOAL: emcc reads .emscripten beside itself, so no environment is needed.
write_config() {
  cat >"$1/root/usr/share/emscripten/.emscripten" <<CONFIG
import shutil
LLVM_ROOT = '$LLVM_BIN'
BINARYEN_ROOT = '$2/binaryen'
NODE_JS = shutil.which('node') or '/usr/bin/node'
CACHE = '$2/root/usr/share/emscripten/cache'
FROZEN_CACHE = True
CONFIG
  mkdir -p "$1/root/usr/share/emscripten/node_modules"
  # A node that isn't Debian's doesn't look for acorn where Debian puts it.
  ln -s /usr/share/nodejs/acorn "$1/root/usr/share/emscripten/node_modules/acorn"
}

unpack_toolchain() {
  local goal=$1 work pin kind name version series sha file
  step "Fetching the WebAssembly compiler (240 MB, once)"
  work="$goal.part.$$"
  rm -rf "$work"
  mkdir -p "$work/root"
  for pin in "${TOOLCHAIN_PINS[@]}"; do
    read -r kind name version series sha <<<"$pin"
    file=$(side_fetch "$kind" "$name" "$version" "$series" "$sha" "$work/archive")
    run_logged "unpack-$name" dpkg -x "$file" "$work/root" ||
      fail "$name could not be unpacked" "check the free space under $CACHE (2 GB are needed)"
    rm -f "$file"
  done
  rm -rf "$work/archive" "$work/root/usr/share/doc/libc6"
  wrap_binaryen "$work" "$goal"
  write_config "$work" "$goal"
  rm -rf "$goal"
  mv "$work" "$goal"
}

debian_toolchain() {
  local goal
  goal=$(toolchain_folder)
  ensure_packages "to compile for the web" clang-19 lld-19 llvm-19 node-acorn python3
  if [ ! -f "$goal/works" ]; then
    mkdir -p "$(dirname "$goal")"
    side_refresh
    unpack_toolchain "$goal"
    step "Trying the compiler"
    mkdir -p "$BUILD"
    printf 'int main(void) { return 0; }\n' >"$BUILD/try.c"
    run_logged try-emcc "$goal/root/usr/share/emscripten/emcc" -O2 "$BUILD/try.c" -o "$BUILD/try.js" ||
      fail "the compiler doesn't work" "delete $CACHE/toolchain and try again, or put an emcc >= $OLDEST_EMCC on the PATH"
    rm -f "$BUILD"/try.*
    touch "$goal/works"
  fi
  printf '%s\n' "$goal/root/usr/share/emscripten"
}

main() {
  local folder line
  if ! folder=$(emcc_on_path); then
    have_apt || fail "no emcc >= $OLDEST_EMCC on the PATH, and no apt to fetch one" \
      "install emsdk and source its emsdk_env.sh, or use Debian 12 or newer"
    folder=$(debian_toolchain)
  fi
  line="set(CHANNELMAP_EMSCRIPTEN \"$folder\")"
  same_stamp "$BUILD/emscripten.cmake" "$line" || write_stamp "$BUILD/emscripten.cmake" "$line"
  printf '%s\n' "$folder"
}

main "$@"
