#!/usr/bin/env bash
# Installs what a build needs and prepares build/: --tools native | wasm | all.
# Quick when nothing is missing. Used by build-wasm.sh and tests/check.sh.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

setup_native() {
  ensure_packages "to compile" cmake ninja-build g++ xz-utils
  ensure_program cmake cmake
  ensure_program ninja ninja-build
  "$ROOT/web/build/libraries.sh"
  "$ROOT/web/build/fonts.sh"
}

setup_wasm() {
  "$ROOT/web/build/node_modules.sh"
  "$ROOT/web/build/toolchain.sh" >/dev/null
}

case "${1:-} ${2:-}" in
  "--tools native") setup_native ;;
  "--tools wasm" | "--tools all") setup_native && setup_wasm ;;
  *) fail "usage: web/build/setup.sh --tools native|wasm|all" ;;
esac
