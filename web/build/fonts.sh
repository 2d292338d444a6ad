#!/usr/bin/env bash
# Makes build/fonts/*.ttf (subsets for the page and the canvas) and
# build/generated/font_advances.h (advance widths for core's text ruler) from
# the font packages of web/package.json. Runs again only when its inputs change.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

main() {
  local inputs python stamp="$BUILD/stamps/fonts"
  inputs=$(cat "$ROOT/web/package-lock.json" "$ROOT/web/build/fonts.py" "$ROOT/web/build/fonts.sh" | sha256sum | cut -d' ' -f1)
  if same_stamp "$stamp" "$inputs" && [ -f "$BUILD/generated/font_advances.h" ] &&
    [ -f "$BUILD/fonts/source-sans-3-400.ttf" ]; then return; fi
  "$ROOT/web/build/node_modules.sh"
  if ! find_python_with fontTools.subset >/dev/null; then
    ensure_packages "to subset the fonts" python3 python3-fonttools python3-brotli
  fi
  python=$(find_python_with fontTools.subset) ||
    fail "Python has no fontTools" "pip install fonttools brotli"
  step "Subsetting the fonts"
  run_logged fonts "$python" "$ROOT/web/build/fonts.py" "$ROOT/web/node_modules/@expo-google-fonts" \
    "$BUILD/fonts" "$BUILD/generated/font_advances.h" || fail "the fonts could not be subset" "see the lines above"
  write_stamp "$stamp" "$inputs"
}

main "$@"
