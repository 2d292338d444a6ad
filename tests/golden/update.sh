#!/usr/bin/env bash
# Makes the goldens anew from the story, the model and the layout as they are now.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
./build-wasm.sh --native
node tests/golden/update.mjs
