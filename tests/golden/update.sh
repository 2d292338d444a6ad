#!/usr/bin/env bash
# Makes the goldens anew from the story, the model, the layout and the page as they are now.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
./build-wasm.sh
node tests/golden/update.mjs
