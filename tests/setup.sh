#!/usr/bin/env bash
# Installs what the tests need: Debian's browsers and tools (as root), and tests/package-lock.json.
# Quick when nothing is missing. Elsewhere than on Debian, put the same programs on the PATH.
set -euo pipefail
# shellcheck source=../web/build/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../web/build/lib.sh"
export PUPPETEER_SKIP_DOWNLOAD=1

install_packages() {
  ensure_packages "to check the style, to fuzz, to try the page in browsers" \
    clang-format-14 clang-19 libclang-rt-19-dev llvm-19 \
    chromium firefox-esr webkit2gtk-driver xvfb libgl1-mesa-dri libegl1 fonts-dejavu-core poppler-utils
}

install_modules() {
  local lock stamp="$ROOT/tests/node_modules/.channel-map-stamp"
  ensure_program node nodejs
  ensure_program npm npm
  lock=$(sha256sum <"$ROOT/tests/package-lock.json" | cut -d' ' -f1)
  if same_stamp "$stamp" "$lock"; then return; fi
  step "Installing the tests' modules (npm ci)"
  (cd "$ROOT/tests" && run_logged npm-ci-tests npm ci --ignore-scripts --no-audit --no-fund) ||
    fail "npm ci failed" "check the network and npm's registry setting, then: cd tests && npm ci --ignore-scripts"
  write_stamp "$stamp" "$lock"
}

install_packages
install_modules
