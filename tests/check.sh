#!/usr/bin/env bash
# Runs every test, on a machine where nothing is prepared. What it does is in tests/check/; this finds node for it.
#
#   tests/check.sh --story DIR    instead: the author's test of the story in that folder
set -euo pipefail
# shellcheck source=../web/build/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../web/build/lib.sh"

# Only setup may install something, and only when it is wanted.
case " $* " in
  *" --no-setup "* | *" --list "* | *" --help "* | *" -h "*)
    have node || fail "node is missing" "run tests/check.sh without --no-setup, --list and --help first" ;;
  *) ensure_program node nodejs ;;
esac
# An author's story instead of the program: builds it and tries what was built.
if [ "${1:-}" = --story ]; then
  [ -f "${2:-}/story.json" ] || fail "--story needs a folder with a story.json" "for example: tests/check.sh --story ../my-story"
  story=$(cd "$2" && pwd)
  "$ROOT/tests/setup.sh"
  "$ROOT/build-wasm.sh" --story "$story" --out "$BUILD/check/story"
  CHANNELMAP_STORY="$story" CHANNELMAP_DIST="$BUILD/check/story" exec node --test "$ROOT/tests/author/author.test.mjs"
fi
case " $* " in
  *" --list "* | *" --help "* | *" -h "*) ;;
  *) hold_tree check "a check" ;;
esac
exec node "$ROOT/tests/check/main.mjs" "$@"
