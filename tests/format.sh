#!/usr/bin/env bash
# Every C++ file as .clang-format wants it. --fix rewrites those that aren't.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tool=$(command -v clang-format-14 || command -v clang-format) || {
  echo "error: clang-format is missing; remedy: apt-get install clang-format-14" >&2
  exit 1
}
# Not from git, which a fresh machine or a copy without its history doesn't have.
mapfile -t files < <(find src tests -name node_modules -prune -o -type f \( -name '*.cpp' -o -name '*.h' \) -print | sort)
[ ${#files[@]} -gt 0 ] || { echo "error: no C++ files under src/ and tests/" >&2; exit 1; }

if [ "${1:-}" = --fix ]; then
  "$tool" -i "${files[@]}"
  exit
fi

mapfile -t wrong < <(printf '%s\0' "${files[@]}" |
  xargs -0 -n 16 -P "$(nproc)" "$tool" --dry-run 2>&1 | sed -n 's/^\([^:]*\):[0-9]*:[0-9]*: .*/\1/p' | sort -u)
if [ ${#wrong[@]} -gt 0 ]; then
  printf 'not in style: %s\n' "${wrong[@]}"
  echo "remedy: tests/format.sh --fix"
  echo "0 passed, 1 failed"
  exit 1
fi
echo "${#files[@]} files are in style"
echo "1 passed, 0 failed"
