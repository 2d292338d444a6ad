#!/usr/bin/env bash
# Whether two clean builds in different folders give the same bytes; says which files differ, and where.
#
#   tests/same_bytes.sh        builds what is committed, twice
#   tests/same_bytes.sh A B    compares two folders that were built before
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

compare() {
  local file differing=0 count=0
  while IFS= read -r file; do
    count=$((count + 1))
    if [ ! -f "$1/$file" ] || [ ! -f "$2/$file" ]; then
      echo "only in one of both: $file"
    elif ! cmp "$1/$file" "$2/$file"; then
      :
    else
      continue
    fi
    differing=$((differing + 1))
  done < <({ (cd "$1" && find . -type f) && (cd "$2" && find . -type f); } | grep -v '^./bin/' | sort -u)
  echo "$((count - differing)) passed, $differing failed"
  [ "$differing" -eq 0 ] && [ "$count" -gt 0 ]
}

if [ $# -eq 2 ]; then
  compare "$1" "$2"
  exit
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for name in one "another with a longer name"; do
  mkdir "$folder/$name"
  git archive HEAD | tar -x -C "$folder/$name"
  "$folder/$name/build-wasm.sh" >"$folder/$name.log" 2>&1 || { cat "$folder/$name.log"; exit 1; }
done
compare "$folder/one/dist" "$folder/another with a longer name/dist"
