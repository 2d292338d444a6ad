#!/usr/bin/env bash
# Installs what a build needs and prepares build/: --tools native | wasm | fuzz | all.
# Quick when nothing is missing. Used by build-wasm.sh and tests/check.sh.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# Who isn't root is told of all missing packages at once, not of one group after the other.
name_missing() {
  local wanted=(cmake ninja-build g++ xz-utils)
  if [ "$(id -u)" -eq 0 ]; then return; fi
  have node || wanted+=(nodejs)
  have npm || wanted+=(npm)
  find_python_with fontTools.subset >/dev/null || wanted+=(python3-fonttools python3-brotli)
  if [ "$1" != native ] && ! have emcc; then wanted+=(clang-19 lld-19 llvm-19 node-acorn python3); fi
  ensure_packages "to build" "${wanted[@]}"
}

setup_native() {
  ensure_packages "to compile" cmake ninja-build g++ xz-utils
  ensure_program cmake cmake
  ensure_program ninja ninja-build
  "$ROOT/web/build/fetch/libraries.sh"
  "$ROOT/web/build/fetch/fonts.sh"
}

setup_wasm() {
  "$ROOT/web/build/fetch/node_modules.sh"
  "$ROOT/web/build/fetch/toolchain.sh" >/dev/null
}

setup_fuzz() {
  ensure_packages "to fuzz" clang-19 libclang-rt-19-dev llvm-19
}

if [ "${1:-}" != --tools ]; then fail "usage: web/build/setup.sh --tools native|wasm|fuzz|all"; fi
# One command a line, so that each failure ends the script.
name_missing "${2:-}"
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
