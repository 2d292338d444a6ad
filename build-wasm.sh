#!/usr/bin/env bash
# Builds the graphic: dist/web/index.html, all in one file. --help tells the options.
set -euo pipefail
# shellcheck source=web/build/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/web/build/lib.sh"

usage() {
  cat <<'USAGE'
Usage: ./build-wasm.sh [--story DIR] [--out DIR] [--url URL] [--serve [--port N] [--no-reload]]
                       [--native] [--debug] [--clean] [--help]

Builds dist/web/index.html (the whole graphic in one file), its copy
dist/channel-map.html, pages and pictures of the presets for shared links, and
the command line dist/bin/channelmap.

  --story DIR  the story's folder, with its story.json (assets/ without it);
               "dist/bin/channelmap new DIR" makes one to begin with
  --out DIR    where the results go (dist/ without it)
  --url URL    where dist/web will be, as https://news.example/map/: shared links get
               pictures, and editors that ask (oEmbed) get the snippet
  --serve      build, serve the result on 127.0.0.1:8080, rebuild and reload on change
  --port N     serve on another port
  --no-reload  serve the built bytes as they are, and don't watch
  --native     build the command line only (no WebAssembly compiler needed)
  --debug      assertions, names and source maps, for a browser's own debugger (larger;
               under build/*-debug); with --native: assertions and sanitizers
  --clean      remove build/ and dist/ first (downloads stay in the user's cache)
  --help       this text

On Debian, what is missing is installed (as root) or named. Elsewhere put cmake,
ninja, a C++20 compiler, node >= 18, Python with fontTools and an emcc >= 3.1.58
on the PATH. More in README.md and at the head of each file in web/build/.
USAGE
}

serve='' native='' clean='' variant='' story='' out='' serve_options=() url=()
while [ $# -gt 0 ]; do
  case $1 in
    --serve) serve=1 ;;
    --port)
      [ $# -ge 2 ] || fail "--port needs a number" "for example: --port 8081"
      serve_options+=(--port "$2")
      shift ;;
    --story)
      [ -f "${2:-}/story.json" ] ||
        fail "--story needs a folder with a story.json, and ${2:-nothing} has none" "dist/bin/channelmap new DIR writes one to begin with"
      story=$(cd "$2" && pwd)
      if [ "$story" = "$ROOT/assets" ]; then story=''; fi
      shift ;;
    --out)
      [ -n "${2:-}" ] || fail "--out needs a folder" "for example: --out ../my-map"
      mkdir -p "$2"
      out=$(cd "$2" && pwd)
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
    (cd "$ROOT" && run_logged "configure-$preset" cmake --preset "$preset" \
      ${CHANNELMAP_STRICT:+-DCMAKE_COMPILE_WARNING_AS_ERROR=ON} ${CI:+-DCHANNELMAP_BY_FOLDER=ON}) ||
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
      /^warning: no output file specified/ { next }  # emcc, while it writes the map of symbols
      { if (pending) print ""; pending = 0; print }
      END { if (pending) print "" }' >&2 || status=$?
  return "$status"
}

jobs_count() { nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2; }

# A page to debug is made with the ordinary command line, since it is the page that is looked into.
build_native() {
  local preset=native${native:+$variant}
  build_preset "$preset" "the command line" channelmap
  mkdir -p "$DIST/bin"
  cmp -s "$BUILD/$preset/src/platform/channelmap" "$DIST/bin/channelmap" ||
    cp "$BUILD/$preset/src/platform/channelmap" "$DIST/bin/channelmap"
}

build_page() {
  build_preset "wasm$variant" "the engine" channelmap_web
  step "Putting the page together"
  story_fonts || { page_failed; return; }
  node "$ROOT/web/build/page.mjs" --engine "$BUILD/wasm$variant/src/platform" "${where[@]+"${where[@]}"}" \
    ${variant:+--debug} "${url[@]+"${url[@]}"}" || page_failed
}

# Another story has other letters, or its own fonts, and so subsets of its own; where they lie is added to `where`.
where=()
story_fonts() {
  if [ -n "$out" ]; then where+=(--out "$out"); fi
  if [ -z "$story" ]; then return; fi
  local fonts
  fonts="$BUILD/stories/$(printf '%s' "$story" | sha256sum | cut -c1-16)"
  "$ROOT/web/build/fetch/fonts.sh" "$story" "$fonts" || return
  where+=(--story "$story" --fonts "$fonts")
}

# While serving, what is wrong is shown in the page too.
page_failed() {
  if [ -z "$serve" ]; then fail "the page could not be put together" "read the lines above"; fi
  note "the page could not be put together; it is served as far as it goes, with what is wrong"
}

main() {
  if [ -n "$clean" ]; then
    step "Removing build/ and dist/"
    rm -rf "$BUILD" "$DIST"
  fi
  hold_tree build "a build"
  local tools=wasm
  if [ -n "$native" ]; then tools=native; fi
  "$ROOT/web/build/setup.sh" --tools "$tools"
  build_native
  if [ -n "$native" ]; then
    step "Done: dist/bin/channelmap"
    return
  fi
  build_page
  step "Done: ${out:-dist}/web/index.html"
  if [ -n "$serve" ]; then
    if [ -n "${HELD:-}" ]; then exec {HELD}>&-; fi
    exec node "$ROOT/web/build/serve.mjs" ${variant:+--debug} ${story:+--story "$story"} ${out:+--out "$out"} \
      "${url[@]+"${url[@]}"}" "${serve_options[@]+"${serve_options[@]}"}"
  fi
}

main
