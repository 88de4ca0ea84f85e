# shellcheck shell=bash
# Finds JDK 25, or fetches it. Sourced by ./governor and ./check, after say.sh and lock.sh.
#
# Looks in JAVA_HOME, in the usual places (or those of GOVERNOR_JDK_PLACES), in PATH and in its own
# cache; fetches Temurin into the cache where there is none.

readonly jdk_feature=25
# Earlier builds of 25 have a fault in G1 that corrupts memory: JDK-8377811.
readonly jdk_least_update=3
readonly jdk_fetched=25.0.3+9

# Sets `jdk` to the home of a JDK that is new enough, and `jdk_version` to its version; exits with a
# sentence where there is none to be had.
use_jdk() {
  local home refused=
  if [ -n "${JAVA_HOME:-}" ]; then
    if jdk_fits "$JAVA_HOME"; then
      return 0
    fi
    [ -z "$jdk_refusal" ] || say "$jdk_refusal, looking further"
  fi
  list_jdks
  for home in ${jdk_homes[@]+"${jdk_homes[@]}"}; do
    if jdk_fits "$home"; then
      return 0
    fi
    refused=${jdk_refusal:-$refused}
  done
  [ -z "$refused" ] || say "$refused"
  fetch_jdk
}

# Whether a JDK to build and run with is at $1. Sets `jdk` and `jdk_version` if so, and
# `jdk_refusal` to a sentence if it is one that must not be used.
jdk_fits() {
  local update
  jdk_refusal=
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && read_jdk_version "$1" || return 1
  # 25.0.3 and 25.0.3.0.1 are update 3; 25 and 25-ea are update 0.
  case $jdk_version in
    "$jdk_feature".*.*) update=${jdk_version#"$jdk_feature".*.} ;;
    "$jdk_feature" | "$jdk_feature"[.-]*) update=0 ;;
    *) return 1 ;;
  esac
  update=${update%%[!0-9]*}
  if [ "${update:-0}" -lt "$jdk_least_update" ]; then
    jdk_refusal="the JDK $jdk_version in $1 is refused: below $jdk_feature.0.$jdk_least_update a fault in its collector corrupts memory (JDK-8377811)"
    return 1
  fi
  jdk=$1
}

# Sets `jdk_version` to the version that the JDK at $1 states; starts no JVM, to be fast.
read_jdk_version() {
  local line
  jdk_version=
  [ -r "$1/release" ] || return 1
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      JAVA_VERSION=*)
        line=${line#JAVA_VERSION=}
        line=${line%$'\r'}
        jdk_version=${line//\"/}
        return 0
        ;;
    esac
  done <"$1/release"
  return 1
}

# Sets `jdk_homes` to whatever may be a JDK, best first.
list_jdks() {
  local place places java user=${HOME:-/nonexistent}
  jdk_homes=()
  if [ -n "${GOVERNOR_JDK_PLACES+set}" ]; then
    IFS=: read -r -a places <<<"$GOVERNOR_JDK_PLACES"
  else
    places=(
      /usr/lib/jvm /usr/lib64/jvm /usr/java /opt/java
      /Library/Java/JavaVirtualMachines "$user/Library/Java/JavaVirtualMachines"
      /opt/homebrew/opt/openjdk@25/libexec /usr/local/opt/openjdk@25/libexec
      "$user/.sdkman/candidates/java" "$user/.jdks"
    )
  fi
  for place in ${places[@]+"${places[@]}"}; do
    jdk_homes+=("$place"/*/Contents/Home "$place"/*)
  done
  if java=$(command -v java); then
    resolve_link "$java"
    jdk_homes+=("${resolved%/bin/java}")
  fi
  jdk_homes+=("$governor_cache"/jdk/*)
}

# Fetches Temurin into the cache, checks it, and sets `jdk` to it.
fetch_jdk() {
  local os arch url home="$governor_cache/jdk/temurin-$jdk_fetched" need
  need="JDK $jdk_feature ($jdk_feature.0.$jdk_least_update or newer)"
  [ -z "${GOVERNOR_NO_DOWNLOAD:-}" ] ||
    stop "no $need found, and GOVERNOR_NO_DOWNLOAD forbids fetching one: install it and set JAVA_HOME"
  name_platform || stop "no $need found, and there is none to fetch for $(uname -s) $(uname -m): install it and set JAVA_HOME"
  fetch_tools
  url=${GOVERNOR_JDK_URL:-https://api.adoptium.net}
  say "no $need found; fetching Temurin $jdk_fetched for $os $arch from $url into $governor_cache, once (some 140 MB; GOVERNOR_NO_DOWNLOAD=1 forbids it)"
  mkdir -p "$governor_cache/jdk" 2>/dev/null || stop "$governor_cache cannot be written: set GOVERNOR_CACHE to a folder that can"
  take_lock "$governor_cache/jdk.lock" "another start is fetching the JDK"
  # The other start may have brought it meanwhile.
  if ! jdk_fits "$home"; then
    fetch_and_unpack "$url" "$jdk_fetched" "$os/$arch" "$home"
    jdk_fits "$home" || stop "what $url sent is no $need: install one and set JAVA_HOME"
  fi
  drop_lock
}

# Sets the caller's `os` and `arch` to Adoptium's names for this machine.
name_platform() {
  case $(uname -s) in
    Linux) os=linux ;;
    Darwin) os=mac ;;
    *) return 1 ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) arch=x64 ;;
    aarch64 | arm64) arch=aarch64 ;;
    *) return 1 ;;
  esac
  if [ "$os" = linux ] && compgen -G '/lib/ld-musl-*' >/dev/null; then
    os=alpine-linux
  fi
}

# Sets `fetcher` and `hasher` to the tools that are there.
fetch_tools() {
  fetcher=$(first_command curl wget) || stop "fetching the JDK needs curl or wget, and neither is here: install one, or JDK $jdk_feature itself"
  hasher=$(first_command sha256sum shasum) || stop "checking the JDK needs sha256sum or shasum, and neither is here: install one, or JDK $jdk_feature itself"
  { command -v tar && command -v gzip; } >/dev/null ||
    stop "unpacking the JDK needs tar and gzip: install them, or JDK $jdk_feature itself"
}

first_command() {
  local name
  for name in "$@"; do
    if command -v "$name" >/dev/null; then
      echo "$name"
      return 0
    fi
  done
  return 1
}

# Brings release $2 for platform $3 from $1 to the folder $4: all of it, or nothing.
fetch_and_unpack() {
  local path="version/jdk-${2/+/%2B}/$3/jdk/hotspot/normal/eclipse" expected actual home
  make_scratch "$governor_cache/jdk/.fetch.XXXXXX"
  fetch "$1/v3/checksum/$path" "$scratch/sha256"
  fetch "$1/v3/binary/$path" "$scratch/archive"
  read -r expected _ <"$scratch/sha256" || :
  [[ $expected =~ ^[0-9a-fA-F]{64}$ ]] || stop "$1 sent no SHA-256 for the JDK: nothing was installed; try again later, or install JDK $jdk_feature and set JAVA_HOME"
  actual=$(hash_of "$scratch/archive")
  [ "$actual" = "$(tr A-F a-f <<<"$expected")" ] ||
    stop "the JDK from $1 has not the SHA-256 that it should have ($actual, not $expected): nothing was installed; try again"
  mkdir "$scratch/unpacked"
  tar -xzf "$scratch/archive" -C "$scratch/unpacked" 2>"$scratch/error" ||
    stop "the JDK could not be unpacked into $governor_cache ($(last_line "$scratch/error")): nothing was installed"
  for home in "$scratch"/unpacked/*/Contents/Home "$scratch"/unpacked/*; do
    if [ -x "$home/bin/java" ]; then
      "$home/bin/java" -version >"$scratch/error" 2>&1 ||
        stop "the JDK from $1 does not start here ($(last_line "$scratch/error")): install JDK $jdk_feature and set JAVA_HOME"
      rm -rf "$4"
      mv "$home" "$4"
      drop_scratch
      return 0
    fi
  done
  stop "there is no JDK in what $1 sent: nothing was installed; install JDK $jdk_feature and set JAVA_HOME"
}

fetch() {
  case $fetcher in
    curl) curl --fail --silent --show-error --location --connect-timeout 20 --output "$2" "$1" ;;
    wget) wget --no-verbose --tries=1 --connect-timeout=20 --output-document="$2" "$1" ;;
  esac 2>"$scratch/error" ||
    stop "$1 could not be fetched ($(last_line "$scratch/error")): install JDK $jdk_feature and set JAVA_HOME, or try again with a network"
}

hash_of() {
  local sum
  case $hasher in
    sha256sum) sum=$(sha256sum "$1") ;;
    shasum) sum=$(shasum -a 256 "$1") ;;
  esac
  echo "${sum%% *}"
}

last_line() {
  local line last=
  while IFS= read -r line || [ -n "$line" ]; do
    last=${line:-$last}
  done <"$1"
  echo "$last"
}
