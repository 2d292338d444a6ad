#!/usr/bin/env bash
# Installs what the tests need: Debian's browsers and tools (as root), and tests/package-lock.json.
# Quick when nothing is missing. Elsewhere than on Debian, put the same programs on the PATH.
set -euo pipefail
# shellcheck source=../web/build/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../web/build/lib.sh"
export PUPPETEER_SKIP_DOWNLOAD=1

datawrapper=8.47.0
datawrapper_sum=e9c0f0344eb9453270aea9f6f2fd935e7dd331dc56cd168ba94ff2e6b1d0cdb0

install_packages() {
  ensure_packages "to check style and mistakes, to fuzz, to try the page in browsers" \
    ccache clang-format-14 clang-tidy-19 shellcheck clang-19 libclang-rt-19-dev llvm-19 \
    chromium-headless-shell firefox-esr webkit2gtk-driver xvfb libgl1-mesa-dri libegl1 fonts-dejavu-core poppler-utils
}

install_modules() {
  local lock stamp="$ROOT/tests/node_modules/.channel-map-stamp"
  ensure_program node nodejs
  ensure_program npm npm
  lock="$(sha256sum <"$ROOT/tests/package-lock.json" | cut -d' ' -f1) $datawrapper"
  if same_stamp "$stamp" "$lock"; then return; fi
  step "Installing the tests' modules (npm ci)"
  (cd "$ROOT/tests" && run_logged npm-ci-tests npm ci --ignore-scripts --no-audit --no-fund) ||
    fail "npm ci failed" "check the network and npm's registry setting, then: cd tests && npm ci --ignore-scripts"
  unpack_datawrapper
  write_stamp "$stamp" "$lock"
}

# Of this package only the script that hosts load is wanted. npm can't install it: it depends on folders of the
# repository that it came from.
unpack_datawrapper() {
  local folder="$ROOT/tests/node_modules/@datawrapper/chart-core" file
  mkdir -p "$folder"
  (cd "$folder" && run_logged npm-pack-datawrapper npm pack --silent "@datawrapper/chart-core@$datawrapper") ||
    fail "npm pack failed" "check the network and npm's registry setting, then: tests/setup.sh"
  file="$folder/datawrapper-chart-core-$datawrapper.tgz"
  sha256sum --quiet --check - <<<"$datawrapper_sum  $file" ||
    fail "@datawrapper/chart-core $datawrapper isn't the file that the tests were written with" "tests/setup.sh"
  tar -xzf "$file" -C "$folder" --strip-components=1 package/dist/embed.js package/LICENSE
  rm "$file"
}

install_packages
install_modules
