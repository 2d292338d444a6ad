#!/usr/bin/env bash
# Builds the fuzz targets, replays their corpora, then lets each look for new trouble.
# tests/fuzz.sh [SECONDS]: 30 unless told; --hour for an hour each. What it finds is left in build/check/fuzz/, and goes
# into tests/fuzz/corpus/ once it is mended. Prints how much of src/core the corpora reach.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
seconds=${1:-30}
if [ "$seconds" = --hour ]; then seconds=3600; fi
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
  build/fuzz/tests/"fuzz_$1" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$found/$1-" "$start" "tests/fuzz/corpus/$1" >"$found/$1.log" 2>&1
}

# Which share of src/core the corpora reach, folder by folder.
tell_coverage() {
  local profiles=("$found"/*.profraw) merge cover
  merge=$(compgen -c llvm-profdata | sort -V | tail -n 1)
  cover=$(compgen -c llvm-cov | sort -V | tail -n 1)
  if [ -z "$merge" ] || [ -z "$cover" ]; then echo "no llvm-cov here: coverage isn't told"; return; fi
  "$merge" merge -o "$found/corpus.profdata" "${profiles[@]}" &&
    "$cover" report build/fuzz/tests/fuzz_story -object build/fuzz/tests/fuzz_link -object build/fuzz/tests/fuzz_number \
      -instr-profile="$found/corpus.profdata" -ignore-filename-regex='tests/|nlohmann|generated' >"$found/coverage.txt" &&
    echo "Lines of src/core that the corpora reach, of each folder:" &&
    awk '$1 ~ /\.(cpp|h)$/ { sub(/.*core\//, "", $1); split($1, path, "/"); all[path[1]] += $8; missed[path[1]] += $9 }
      END { for (folder in all) { sum += all[folder]; lost += missed[folder]
              printf "  %-12s %5.1f %%\n", folder, 100 * (1 - missed[folder] / all[folder]) | "sort" }
            close("sort"); printf "  %-12s %5.1f %% of %d\n", "all", 100 * (1 - lost / sum), sum }' "$found/coverage.txt"
}

names=(story link number)
rm -f "$found"/*.profraw
for name in "${names[@]}"; do
  if [ -n "$(ls "tests/fuzz/corpus/$name")" ]; then LLVM_PROFILE_FILE="$found/$name.profraw" replay "$name"; else false; fi
  tell "replaying the corpus of $name" $?
done
tell_coverage

export LLVM_PROFILE_FILE=/dev/null
pids=()
for name in "${names[@]}"; do explore "$name" & pids+=($!); done
for i in "${!names[@]}"; do
  wait "${pids[$i]}"
  status=$?
  tail -n 20 "$found/${names[$i]}.log"
  tell "fuzzing ${names[$i]} for $seconds s" "$status"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
