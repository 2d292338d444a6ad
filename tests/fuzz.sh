#!/usr/bin/env bash
# Builds the fuzz targets, replays their corpora, then lets each look for new trouble.
# tests/fuzz.sh [SECONDS]: 30 unless told. What it finds is left in build/check/fuzz/.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
seconds=${1:-30}
found=build/check/fuzz
mkdir -p "$found"

cmake --preset fuzz || exit 1
cmake --build --preset fuzz || exit 1

passed=0 failed=0
tell() {
  if [ "$2" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  echo "$1: $([ "$2" -eq 0 ] && echo "nothing found" || echo "FAILED with $2")"
}

replay() {
  build/fuzz/tests/"fuzz_$1" -runs=0 -timeout=10 "tests/fuzz/corpus/$1"
}

explore() {
  local start="$found/start-$1"
  rm -rf "$start" && mkdir -p "$start"
  build/fuzz/tests/"fuzz_$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$found/$1-" "$start" "tests/fuzz/corpus/$1" >"$found/$1.log" 2>&1
}

for name in story link; do
  if [ -n "$(ls "tests/fuzz/corpus/$name")" ]; then replay "$name"; else false; fi
  tell "replaying the corpus of $name" $?
done

explore story & story=$!
explore link & link=$!
wait "$story"; story=$?
wait "$link"; link=$?
tail -n 20 "$found/story.log" "$found/link.log"
tell "fuzzing story for $seconds s" "$story"
tell "fuzzing link for $seconds s" "$link"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
