#!/usr/bin/env bash
# Installs what a build needs and prepares build/: --tools native | wasm | fuzz | all.
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

setup_fuzz() {
  ensure_packages "to fuzz" clang-19 libclang-rt-19-dev llvm-19
}

if [ "${1:-}" != --tools ]; then fail "usage: web/build/setup.sh --tools native|wasm|fuzz|all"; fi
# One command a line, so that each failure ends the script.
setup_native
case "${2:-}" in
  native) ;;
  wasm) setup_wasm ;;
  fuzz) setup_fuzz ;;
  all)
    setup_wasm
    setup_fuzz ;;
  *) fail "unknown tools: ${2:-}" "native, wasm, fuzz or all" ;;
esac
