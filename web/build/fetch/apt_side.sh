# shellcheck shell=bash
# Packages of other Debian releases, fetched without touching the system's own:
# apt runs with its own lists, state and archive folder under the user's cache.
# The mirror and the keyring are those of the machine's own apt configuration;
# entries that aren't Debian's are ignored. Source after lib.sh; needs no root.

SIDE="$CACHE/apt"
SIDE_SUITES=(trixie forky)

# The first main Debian archive that this machine is set up to use: "URI KEYRING".
debian_mirror() {
  local line uri='' entry file start keyring=''
  # shellcheck disable=SC2016  # apt's own variables
  line=$(apt-get indextargets --format '$(REPO_URI)|$(SOURCESENTRY)' \
    'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 2>/dev/null | head -n 1)
  uri=${line%%|*}
  entry=${line#*|}
  file=${entry%:*}
  start=${entry##*:}
  [ -n "$uri" ] || return 1
  case $file in
    *.sources)
      # "file:N" counts stanzas, and the key's path stands in that stanza.
      keyring=$(awk -v n="$start" 'BEGIN { RS = "" } NR == n' "$file" |
        awk 'tolower($1) == "signed-by:" { print $2; exit }') ;;
    *.list)
      keyring=$(sed -n "${start}p" "$file" | sed -n 's/.*signed-by=\([^] ,]*\).*/\1/p') ;;
  esac
  case $keyring in
    /*) ;;
    *) keyring='' ;;
  esac
  if [ -z "$keyring" ] && [ -f /usr/share/keyrings/debian-archive-keyring.gpg ]; then
    keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  fi
  printf '%s %s\n' "$uri" "$keyring"
}

side_apt() {
  local program=$1
  shift
  "$program" \
    -o Dir::Etc::sourcelist="$SIDE/sources.list" -o Dir::Etc::sourceparts="$SIDE/none" \
    -o Dir::Etc::preferences="$SIDE/none/preferences" -o Dir::Etc::preferencesparts="$SIDE/none" \
    -o Dir::State="$SIDE/state" -o Dir::State::lists="$SIDE/lists" \
    -o Dir::State::status="$SIDE/state/status" -o Dir::Cache="$SIDE/cache" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none \
    -o APT::Get::AllowUnauthenticated=false "$@"
}

# Fetches the side lists once a run.
side_refresh() {
  local mirror suite options=''
  if [ -n "${CHANNELMAP_SIDE_FRESH:-}" ]; then return; fi
  mirror=$(debian_mirror) || { refresh_package_lists; mirror=$(debian_mirror); } ||
    fail "no Debian archive in this machine's apt configuration" \
      "add one to /etc/apt/sources.list.d and run: apt-get update"
  step "Reading the package lists of Debian ${SIDE_SUITES[*]} (kept apart from the system's)"
  mkdir -p "$SIDE/none" "$SIDE/lists/partial" "$SIDE/state" "$SIDE/cache/archives/partial"
  : >"$SIDE/state/status"
  if [ -n "${mirror#* }" ]; then options="[signed-by=${mirror#* }] "; fi
  for suite in "${SIDE_SUITES[@]}"; do
    printf 'deb-src %s%s %s main\n' "$options" "${mirror%% *}" "$suite"
  done >"$SIDE/sources.list"
  printf 'deb %s%s %s main\n' "$options" "${mirror%% *}" "${SIDE_SUITES[0]}" >>"$SIDE/sources.list"
  run_logged side-update side_apt apt-get update ||
    fail "the lists of Debian ${SIDE_SUITES[*]} could not be fetched" \
      "a missing key: apt-get install --only-upgrade debian-archive-keyring; else check that the mirror in /etc/apt carries these suites"
  export CHANNELMAP_SIDE_FRESH=1
}

# side_versions deb|dsc NAME: the versions that the suites hold, newest first.
side_versions() {
  case $1 in
    deb) side_apt apt-cache madison "$2" | awk -F ' *[|] *' '$3 !~ /Sources$/ { print $2 }' ;;
    dsc) side_apt apt-cache showsrc --only-source "$2" 2>/dev/null | awk '$1 == "Version:" { print $2 }' ;;
  esac | sort -uV -r
}

# side_choose deb|dsc NAME PINNED SERIES: the pinned version, else the newest of its series.
side_choose() {
  local versions newest
  versions=$(side_versions "$1" "$2")
  if grep -qxF -- "$3" <<<"$versions"; then
    printf '%s\n' "$3"
    return
  fi
  newest=$(awk -v s="$4" 'index($0, s) == 1' <<<"$versions" | head -n 1)
  [ -n "$newest" ] ||
    fail "Debian ${SIDE_SUITES[*]} hold no $2 of the $4 series (only: $(tr '\n' ' ' <<<"$versions"))" \
      "pin another version of $2 in web/build/fetch/pins.sh"
  note "$2 $3 has left the archive; taking $newest, verified by the archive's signature"
  printf '%s\n' "$newest"
}

# check_pin FILE SHA256: apt has verified the file against the signed lists; this pins it too.
check_pin() {
  printf '%s  %s\n' "$2" "$1" | sha256sum --check --quiet >/dev/null ||
    fail "$(basename "$1") differs from the file that was pinned" \
      "delete $CACHE and try again; if it persists, find out why before changing web/build/fetch/pins.sh"
}

# side_fetch KIND NAME PINNED SERIES SHA256 FOLDER: downloads the .deb, or the
# source archive (.orig.tar.*), into FOLDER and prints its path.
side_fetch() {
  local kind=$1 name=$2 pinned=$3 series=$4 sha=$5 folder=$6 version file
  side_refresh
  version=$(side_choose "$kind" "$name" "$pinned" "$series")
  mkdir -p "$folder/$name"
  note "downloading $name $version"
  case $kind in
    deb) (cd "$folder/$name" && run_logged "fetch-$name" side_apt apt-get download "$name=$version") ;;
    dsc) (cd "$folder/$name" && run_logged "fetch-$name" side_apt apt-get source --download-only \
      --only-source "$name=$version") ;;
  esac || fail "$name $version could not be downloaded" "check the network and try again"
  file=$(find "$folder/$name" -type f \( -name '*.deb' -o -name '*.orig.tar.*' \) ! -name '*.asc' | head -n 1)
  [ -n "$file" ] || fail "$name came without its archive" "delete $CACHE and try again"
  # The pinned sum is of the file for amd64 or for all; other machines rely on the signature.
  case $version:$kind:$file in
    "$pinned":deb:*_amd64.deb | "$pinned":deb:*_all.deb | "$pinned":dsc:*) check_pin "$file" "$sha" ;;
  esac
  printf '%s\n' "$file"
}
