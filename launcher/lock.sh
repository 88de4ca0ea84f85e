# shellcheck shell=bash
# One start at a time. Sourced after say.sh.
#
# A lock is a symbolic link whose target is its holder's process id: made in one step, and readable
# by who waits. flock would be shorter, but macOS has none.

# Waits for the lock $1; says $2 if that takes a moment. Sets `lock`.
take_lock() {
  local holder tries=0
  until ln -s "$$" "$1" 2>/dev/null; do
    [ -w "${1%/*}" ] || stop "${1%/*} cannot be written"
    holder=$(readlink "$1") || continue
    kill -0 "$holder" 2>/dev/null || break_lock "$1" "$holder"
    tries=$((tries + 1))
    [ "$tries" -ne 10 ] || say "$2 (process $holder holds $1); waiting for it"
    sleep 0.1
  done
  lock=$1
}

drop_lock() {
  [ -z "$lock" ] || rm -f "$lock"
  lock=
}

# Takes the lock $1 from $2, which died. Only one of those who wait may, and only while it is still
# that one's: else it would take the lock of whoever came after.
break_lock() {
  if mkdir "$1.break" 2>/dev/null; then
    [ "$(readlink "$1")" != "$2" ] || rm -f "$1"
    rmdir "$1.break"
  fi
}
