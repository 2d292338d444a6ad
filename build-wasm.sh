#!/usr/bin/env bash
# Builds the graphic: dist/web/index.html, all in one file. --help tells the options.
set -euo pipefail
# shellcheck source=web/build/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/web/build/lib.sh"

usage() {
  cat <<'USAGE'
Usage: ./build-wasm.sh [--url URL] [--serve [--port N] [--no-reload]] [--native] [--debug] [--clean]
                       [--help]

Builds dist/web/index.html (the whole graphic in one file), its copy
dist/channel-map.html, pages and pictures of the presets for shared links, and
the command line dist/bin/channelmap.

  --url URL    where dist/web will be, as https://news.example/map/: shared links get
               pictures, and editors that ask (oEmbed) get the snippet
  --serve      build, serve dist/web on 127.0.0.1:8080, rebuild and reload on change
  --port N     serve on another port
  --no-reload  serve the built bytes as they are, and don't watch
  --native     build the command line only (no WebAssembly compiler needed)
  --debug      assertions and readable code (larger; under build/*-debug)
  --clean      remove build/ and dist/ first (downloads stay in the user's cache)
  --help       this text

On Debian, what is missing is installed (as root) or named. Elsewhere put cmake,
ninja, a C++20 compiler, node >= 18, Python with fontTools and an emcc >= 3.1.58
on the PATH. More in README.md and at the head of each file in web/build/.
USAGE
}

serve='' native='' clean='' variant='' serve_options=() url=()
while [ $# -gt 0 ]; do
  case $1 in
    --serve) serve=1 ;;
    --port)
      [ $# -ge 2 ] || fail "--port needs a number" "for example: --port 8081"
      serve_options+=(--port "$2")
      shift ;;
    --url)
      [[ ${2:-} =~ ^https?:// ]] || fail "--url needs a web address" "for example: --url https://news.example/map/"
      url=(--url "$2")
      shift ;;
    --no-reload) serve_options+=(--no-reload) ;;
    --native) native=1 ;;
    --debug) variant=-debug ;;
    --clean) clean=1 ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; fail "unknown option: $1" ;;
  esac
  shift
done

# build_preset PRESET WHAT TARGET: configures when needed, compiles, shows how far it is.
build_preset() {
  local preset=$1 what=$2 target=$3
  step "Building $what"
  if [ ! -f "$BUILD/$preset/build.ninja" ] || [ "$BUILD/libraries.cmake" -nt "$BUILD/$preset/CMakeCache.txt" ]; then
    (cd "$ROOT" && run_logged "configure-$preset" cmake --preset "$preset") ||
      fail "CMake could not configure $preset" "read the lines above; ./build-wasm.sh --clean starts afresh"
  fi
  show_ninja "$preset" "$target" ||
    fail "$what did not compile" "mend the error above and run ./build-wasm.sh again"
}

# Ninja's own lines become one line that counts, except what a compiler says.
show_ninja() {
  local status=0
  mkdir -p "$LOGS"
  NINJA_STATUS='[%f/%t] ' cmake --build "$BUILD/$1" --target "$2" -j "$(jobs_count)" 2>&1 |
    tee "$LOGS/build-$1.log" | awk -v tty="$([ -t 2 ] && echo 1)" '
      /^\[[0-9]+\/[0-9]+\] / {
        if (tty) { printf "\r    %s", $1; fflush(); pending = 1 }
        else { split($1, n, /[\[\/\]]/); if (n[2] % 25 == 0 || n[2] == n[3]) { print "    " $1; fflush() } }
        next
      }
      /^ninja: no work to do/ { next }
      { if (pending) print ""; pending = 0; print }
      END { if (pending) print "" }' >&2 || status=$?
  return "$status"
}

jobs_count() { nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2; }

build_native() {
  build_preset "native$variant" "the command line" channelmap
  mkdir -p "$DIST/bin"
  cmp -s "$BUILD/native$variant/src/platform/channelmap" "$DIST/bin/channelmap" ||
    cp "$BUILD/native$variant/src/platform/channelmap" "$DIST/bin/channelmap"
}

build_page() {
  build_preset "wasm$variant" "the engine" channelmap_web
  step "Putting the page together"
  node "$ROOT/web/build/page.mjs" --engine "$BUILD/wasm$variant/src/platform" \
    ${variant:+--debug} "${url[@]+"${url[@]}"}" || fail "the page could not be put together" "read the line above"
}

main() {
  if [ -n "$clean" ]; then
    step "Removing build/ and dist/"
    rm -rf "$BUILD" "$DIST"
  fi
  local tools=wasm
  if [ -n "$native" ]; then tools=native; fi
  "$ROOT/web/build/setup.sh" --tools "$tools"
  build_native
  if [ -n "$native" ]; then
    step "Done: dist/bin/channelmap"
    return
  fi
  build_page
  step "Done: dist/web/index.html"
  if [ -n "$serve" ]; then
    exec node "$ROOT/web/build/serve.mjs" ${variant:+--debug} "${url[@]+"${url[@]}"}" "${serve_options[@]+"${serve_options[@]}"}"
  fi
}

main
