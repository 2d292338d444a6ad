# shellcheck shell=bash
# What every build script shares: paths, one line per step, failures that name
# their remedy, and Debian packages installed only when they are missing.
# Source it; it runs nothing.

# A failure inside $(...) ends the script too.
shopt -s inherit_errexit

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD="$ROOT/build"
DIST="$ROOT/dist"
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/channel-map"
LOGS="$BUILD/logs"
# Read by the scripts that source this file.
export ROOT BUILD DIST CACHE LOGS

step() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
note() { printf '    %s\n' "$*" >&2; }

# fail WHAT REMEDY: says what went wrong and what to do, then ends the script.
fail() {
  printf 'error: %s\n' "$1" >&2
  if [ $# -gt 1 ]; then printf 'remedy: %s\n' "$2" >&2; fi
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# hold_tree NAME WHAT: one at a time in this tree; the others wait until it has ended. Without flock nobody waits.
hold_tree() {
  have flock || return 0
  mkdir -p "$BUILD"
  exec {HELD}>"$BUILD/.$1.lock"
  flock --nonblock "$HELD" && return
  note "$2 already runs in this tree: waiting for it"
  flock "$HELD"
}

# run_logged NAME COMMAND...: a dot every five seconds; the log's end on failure.
run_logged() {
  local name=$1 log status=0 dots=0
  shift
  mkdir -p "$LOGS"
  log="$LOGS/$name.log"
  "$@" >"$log" 2>&1 &
  local pid=$! ticks=0
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    ticks=$((ticks + 1))
    if [ $((ticks % 25)) -eq 0 ]; then printf '.' >&2; dots=1; fi
  done
  wait "$pid" || status=$?
  if [ "$dots" = 1 ]; then printf '\n' >&2; fi
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$log" >&2
    printf '    (the whole log: %s)\n' "$log" >&2
  fi
  return "$status"
}

# same_stamp FILE TEXT: true when FILE holds exactly TEXT. write_stamp makes it so.
same_stamp() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }
write_stamp() {
  mkdir -p "$(dirname "$1")"
  printf '%s\n' "$2" >"$1"
}

# True on Debian and its relatives, where apt can fetch what is missing.
have_apt() { have apt-get && have dpkg-query; }

package_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# True when apt knows a version of the package that could be installed.
package_known() { apt-cache show --no-all-versions "$1" >/dev/null 2>&1; }

# The package lists are fetched at most once a run, and only when something is missing.
refresh_package_lists() {
  if [ -n "${CHANNELMAP_LISTS_FRESH:-}" ]; then return; fi
  note "apt-get update"
  run_logged apt-update apt-get update ||
    fail "the package lists could not be fetched" "check the network and /etc/apt, then run: apt-get update"
  export CHANNELMAP_LISTS_FRESH=1
}

# ensure_packages WHY PACKAGE...: installs the missing ones, as root; else says what to run.
ensure_packages() {
  local why=$1 missing=() package
  shift
  have_apt || return 0
  for package in "$@"; do
    package_installed "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  if [ "$(id -u)" -ne 0 ]; then
    fail "packages are missing ($why): ${missing[*]}" \
      "as root: apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  fi
  step "Installing ${missing[*]} ($why)"
  refresh_package_lists
  run_logged apt-install env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}" ||
    fail "apt could not install ${missing[*]}" "run: apt-get update && apt-get install ${missing[*]}"
}

# ensure_program COMMAND PACKAGE: a program of any origin will do; else the package.
ensure_program() {
  if have "$1"; then return; fi
  have_apt || fail "$1 is missing" "install $1 and put it on the PATH"
  ensure_packages "for $1" "$2"
  have "$1" || fail "$1 is still missing" "put it on the PATH"
}

# Python with fontTools: Debian's own, whatever other python3 comes first on the PATH.
find_python_with() {
  local python
  for python in python3 /usr/bin/python3; do
    if have "$python" && "$python" -c "import $1" 2>/dev/null; then
      printf '%s\n' "$python"
      return
    fi
  done
  return 1
}
