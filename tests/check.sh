#!/usr/bin/env bash
# Runs every test, on a machine where nothing is prepared. One line a stage; the last line counts.
# Stages go on after a failure; each has its log in build/check/.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

usage() {
  cat <<'USAGE'
Usage: tests/check.sh [--only STAGE]... [--no-setup] [--list] [--help]

  --only STAGE  run this stage alone (can be repeated); what it needs must be built
  --no-setup    don't look for missing packages
  --list        the stages, in order
USAGE
}

native=build/native/tests
node_tests() { node --test --test-reporter=spec --test-reporter-destination=stdout "$@"; }
one() { "$@" && echo "1 passed, 0 failed"; }

# A stage is a function; its name with "-" is what --only takes.
stages=(setup format layers build-native core proof vectors ui story model goldens build-page core-wasm web fuzz
  page screens chromium firefox webkit hosts)

stage_setup() { one bash -c 'web/build/setup.sh --tools all && tests/setup.sh'; }
stage_format() { tests/format.sh; }
stage_layers() { node_tests tests/layers.test.mjs; }
stage_build_native() { one bash -c './build-wasm.sh --native && cmake --build build/native --target core_tests proof ui_tests'; }
stage_core() { $native/core_tests --source-file-exclude='*test_vectors*'; }
stage_proof() { $native/proof; }
stage_vectors() {
  if [ -z "${CHANNELMAP_VECTORS:-}${CI:-}" ] && [ ! -d ../shared/model/vectors ]; then return 77; fi
  ls "${CHANNELMAP_VECTORS:-../shared/model/vectors}"/*.json && $native/core_tests --source-file='*test_vectors*'
}
stage_ui() { $native/ui_tests; }
stage_story() { node_tests tests/story.test.mjs tests/model/schema.test.mjs; }
stage_model() { node_tests tests/model/compare.test.mjs tests/bench/plain.test.mjs; }
stage_goldens() { node_tests tests/golden/golden.test.mjs; }
stage_build_page() { one ./build-wasm.sh; }
stage_core_wasm() { cmake --build build/wasm --target core_tests_node && node build/wasm/tests/core_tests_node.cjs --no-colors; }
stage_web() { node_tests tests/web/*.test.mjs; }
stage_fuzz() { tests/fuzz.sh 30; }
stage_page() { node_tests tests/page.test.mjs tests/pages.test.mjs tests/page_stills.test.mjs tests/article.test.mjs; }
stage_screens() { node_tests tests/golden/screens.test.mjs; }
stage_chromium() { node_tests tests/browser/chromium.test.mjs; }
stage_firefox() { node_tests tests/browser/firefox.test.mjs; }
stage_webkit() { node_tests tests/browser/webkit.test.mjs; }
stage_hosts() { node_tests tests/hosts_table.test.mjs; }

# What a stage can't do without; when that failed, the stage isn't run on something old.
needs() {
  case $1 in
    core | proof | vectors | ui | story | model | goldens) echo build-native ;;
    core-wasm | page | screens | chromium | firefox | webkit) echo build-page ;;
  esac
}

only=() prepare=1
while [ $# -gt 0 ]; do
  case $1 in
    --only)
      [[ " ${stages[*]} " == *" ${2:-} "* ]] || { usage >&2; echo "error: no such stage: ${2:-}" >&2; exit 2; }
      only+=("$2")
      shift ;;
    --no-setup) prepare= ;;
    --list) printf '%s\n' "${stages[@]}"; exit ;;
    --help | -h) usage; exit ;;
    *) usage >&2; echo "error: unknown option: $1" >&2; exit 2 ;;
  esac
  shift
done

logs=build/check
mkdir -p "$logs"
total_passed=0 total_failed=0 total_skipped=0 broken=' '

wanted() {
  if [ "$1" = setup ]; then [ -n "$prepare" ]; return; fi
  [ ${#only[@]} -eq 0 ] || [[ " ${only[*]} " == *" $1 "* ]]
}

run_stage() {
  local name=$1 log="$logs/$1.log" status=0 start=$SECONDS passed failed skipped need
  need=$(needs "$name")
  printf '%-14s' "$name"
  if [ -n "$need" ] && [[ $broken == *" $need "* ]]; then
    echo "not run: $need failed" >"$log"
    status=1
  else
    "stage_${name//-/_}" >"$log" 2>&1 </dev/null || status=$?
  fi
  read -r passed failed skipped < <(awk -f tests/count.awk "$log")
  if [ "$status" -eq 77 ]; then skipped=1 passed=0 failed=0
  # A runner that fails, or runs nothing, is a failure even if it counts none.
  elif [ "$failed" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$passed" -eq 0 ]; }; then failed=1; fi
  printf '%5d passed %3d failed %3d skipped %5d s\n' "$passed" "$failed" "$skipped" $((SECONDS - start))
  if [ "$failed" -gt 0 ]; then
    broken+="$name "
    grep -v '^ *at ' "$log" | tail -n 40 | cut -c1-300 | sed 's/^/    | /'
    echo "    the whole log: $log"
  fi
  total_passed=$((total_passed + passed))
  total_failed=$((total_failed + failed))
  total_skipped=$((total_skipped + skipped))
}

for name in "${stages[@]}"; do
  if wanted "$name"; then run_stage "$name"; fi
done
echo "in $((SECONDS / 60)) min $((SECONDS % 60)) s, $total_skipped skipped"
echo "$total_passed passed, $total_failed failed"
[ "$total_failed" -eq 0 ]
