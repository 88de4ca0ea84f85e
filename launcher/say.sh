# shellcheck shell=bash
# How ./governor and ./check speak, and how they clean up behind them. Sourced first.

# Nothing was sent: the exit status of wrong use.
readonly launcher_failed=2

governor_cache=${GOVERNOR_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/governor}
scratch=
lock=

say() {
  echo "governor: $*" >&2
}

# Says a sentence and ends.
stop() {
  say "$@"
  exit "$launcher_failed"
}

# Sets `scratch` to a new folder, made after the pattern $1; it goes when the script ends.
make_scratch() {
  scratch=$(mktemp -d "$1" 2>/dev/null) || stop "no folder can be made in ${1%/*}: is it writable, and is there space?"
}

drop_scratch() {
  [ -z "$scratch" ] || rm -rf "$scratch"
  scratch=
}

# Sets `resolved` to the file behind a chain of symbolic links.
resolve_link() {
  local target
  resolved=$1
  while [ -L "$resolved" ]; do
    target=$(readlink "$resolved")
    case $target in
      /*) resolved=$target ;;
      *) resolved=${resolved%/*}/$target ;;
    esac
  done
}

trap 'drop_scratch; drop_lock' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP
