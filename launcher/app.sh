# shellcheck shell=bash
# Builds what ./governor runs, where it is missing or older than its sources. Sourced after jdk.sh.
#
# An app is a folder of its own, apart from what ./check builds: lib/ with the jars, app.aot (what
# the JVM knows of them already), jdk (the one that it was made for), built (when). cli/target/app
# names the newest; the one before stays, so that a job that runs is not disturbed.

# What every JVM of ours is started with.
java_options=(--enable-native-access=ALL-UNNAMED)

# Sets `app` to the folder of an app that is up to date; $root is the checkout.
use_app() {
  local target=$root/cli/target
  if ! app_is_fresh "$target"; then
    mkdir -p "$target" 2>/dev/null || stop "$root/cli cannot be written, and the app must be built there"
    take_lock "$target/app.lock" "another start is building"
    # The other start may have built it meanwhile.
    app_is_fresh "$target" || build_app "$target"
    drop_lock
  fi
}

# Whether the newest app in $1 was made after the last change of a source, for this JDK. Sets `app`
# to it.
app_is_fresh() {
  local name='' made_for='' changed
  app=
  { IFS= read -r name <"$1/app"; } 2>/dev/null || return 1
  app=$1/$name
  { IFS= read -r made_for <"$app/jdk"; } 2>/dev/null || return 1
  [ "$made_for" = "$jdk_version $jdk" ] || return 1
  # A folder is newer when something in it was added, removed or renamed.
  changed=$(find "$root/pom.xml" "$root/.mvn" "$root/launcher" "$root"/*/pom.xml "$root"/*/src/main \
    -newer "$app/built" 2>/dev/null | head -n 1)
  [ -z "$changed" ]
}

# Builds in $1, and sets `app` to what it built.
build_app() {
  local before=$app log=$1/app.log reason='first use'
  [ -z "$before" ] || reason='the sources changed'
  say "building ($reason, about a minute)"
  maven_tools
  make_scratch "$1/app.XXXXXX"
  chmod 755 "$scratch"
  # What changes while it builds is newer than this.
  touch "$scratch/built"
  rm -rf "${1:?}/lib"
  if ! (cd "$root" && JAVA_HOME=$jdk MAVEN_OPTS=$(maven_options) ./mvnw --quiet --batch-mode \
    -P '!format,quick' -Dmaven.test.skip=true -pl cli -am package </dev/null >"$log" 2>&1); then
    tail -n 20 "$log" >&2
    stop "the build failed; its whole log is $log"
  fi
  cp -R "$1/lib" "$scratch/lib" 2>>"$log" || stop "the app could not be laid out in $1 ($(last_line "$log"))"
  echo "$jdk_version $jdk" >"$scratch/jdk"
  app=$scratch
  train_app "$log"
  remove_apps "$1" "$before"
  echo "${app##*/}" >"$scratch/name"
  mv -f "$scratch/name" "$1/app"
  scratch=
}

# Has the JVM write down what it loads for a first command: it starts in a fraction of the time then.
# Without it everything works, only later. What is said goes to $1.
train_app() {
  set_classpath
  "$jdk/bin/java" "${java_options[@]}" -XX:AOTCacheOutput="$app/app.aot" -cp "$classpath" \
    dev.governor.cli.Main --help </dev/null >>"$1" 2>&1 ||
    say "no start-up cache could be made (see $1), so governor starts more slowly"
}

# Removes the apps in $1, but for the new one and $2.
remove_apps() {
  local old
  for old in "$1"/app.??????; do
    [ "$old" = "$app" ] || [ "$old" = "$2" ] || rm -rf "$old"
  done
}

# Sets `classpath` to the app's jars.
set_classpath() {
  local jar
  classpath=
  for jar in "$app"/lib/*.jar; do
    classpath=${classpath:+$classpath:}$jar
  done
}

# Maven brings itself as a zip.
maven_tools() {
  compgen -G "${MAVEN_USER_HOME:-${HOME:-/nonexistent}/.m2}/wrapper/dists/*/*" >/dev/null || command -v unzip >/dev/null ||
    stop "fetching Maven needs unzip, and it is not here: install it"
}

# Quiets what Maven's own libraries do to a new JDK.
maven_options() {
  echo "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}
