#!/usr/bin/env bash
# Makes build/fonts/*.ttf (subsets for the page and the canvas) and
# build/generated/font_advances.h (advance widths for core's text ruler) from
# the font packages of web/package.json, with the letters of story and words. Runs again only when its inputs change.
#
#   fonts.sh                 for our own story
#   fonts.sh STORY FOLDER    FOLDER/*.ttf for the story in that folder: of its own fonts (regular.ttf, semibold.ttf), if it
#                            has them; the widths of ours stay those of the engine
set -euo pipefail
# shellcheck source=../lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

# is_made FOLDER HEADER OWN_FONTS
is_made() {
  if [ -n "$3" ]; then [ -f "$1/semibold.ttf" ]; else [ -f "$2" ] && [ -f "$1/source-sans-3-400.ttf" ]; fi
}

main() {
  local inputs python own_fonts='' folder="$BUILD/fonts" header="$BUILD/generated/font_advances.h" stamp="$BUILD/stamps/fonts"
  local files=() texts=("$ROOT"/assets/story.json "$ROOT"/assets/words*.json) own
  if [ $# -eq 2 ]; then
    folder=$2 header="$2/font_advances.h" stamp="$2/stamp"
    texts=("$1/story.json" "$ROOT"/assets/words*.json)
    for own in "$1"/words.*.json; do if [ -f "$own" ]; then texts+=("$own"); fi; done
    if [ -f "$1/fonts/regular.ttf" ] && [ -f "$1/fonts/semibold.ttf" ]; then
      own_fonts="$1/fonts" files=("$1/fonts/regular.ttf" "$1/fonts/semibold.ttf")
      if [ -f "$1/article.html" ]; then texts+=("$1/article.html"); fi
    fi
  fi
  inputs=$(cat "$ROOT/web/package-lock.json" "$ROOT/web/build/fetch/fonts.py" "$ROOT/web/build/fetch/fonts.sh" "${texts[@]}" "${files[@]+"${files[@]}"}" | sha256sum | cut -d' ' -f1)
  if same_stamp "$stamp" "$inputs" && is_made "$folder" "$header" "$own_fonts"; then return; fi
  "$ROOT/web/build/fetch/node_modules.sh"
  if ! find_python_with fontTools.subset >/dev/null; then
    ensure_packages "to subset the fonts" python3 python3-fonttools python3-brotli
  fi
  python=$(find_python_with fontTools.subset) ||
    fail "Python has no fontTools" "pip install fonttools brotli"
  step "Subsetting the fonts"
  if [ -n "$own_fonts" ]; then
    # Says what is wrong with them, before fontTools says it in its own words.
    "$DIST/bin/channelmap" fonts "$1" >/dev/null || fail "the fonts in $own_fonts can't be used" "see the lines above"
    run_logged fonts "$python" "$ROOT/web/build/fetch/fonts.py" --own "$own_fonts" "$folder" "${texts[@]}" ||
      fail "the fonts in $own_fonts could not be subset" "see the lines above; take the files from where they came from once more"
    write_stamp "$stamp" "$inputs"
    return
  fi
  run_logged fonts "$python" "$ROOT/web/build/fetch/fonts.py" "$ROOT/web/node_modules/@expo-google-fonts" \
    "$folder" "$header" "${texts[@]}" || fail "the fonts could not be subset" "see the lines above"
  write_stamp "$stamp" "$inputs"
}

main "$@"
