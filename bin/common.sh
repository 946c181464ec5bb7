# shellcheck shell=bash
# What bin/serve and bin/test share. Sourced, not run.

# shellcheck disable=SC2034  # used by the scripts that source this one
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Ends the script with one line on the error output.
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# Installs Debian packages, as root or through sudo.
install_packages() {
  command -v apt-get >/dev/null || fail "please install what these Debian packages hold, then run this again: $*"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "please install these packages as root, then run this again: apt-get install $*"
    as_root=(sudo)
  fi
  printf 'Installing %s\n' "$*" >&2
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -q --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "apt-get could not install $*"
  fi
  rm -f "$log"
}

# Sets java to a JDK's launcher: JAVA_HOME's when set, the one on the PATH otherwise. Java 17 or later.
require_jdk() {
  java=java
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
  fi
  command -v "$java" >/dev/null || fail "there is no Java at '$java'; install a JDK 17 or later (Debian: openjdk-17-jdk-headless)"
  java=$(readlink -f "$(command -v "$java")")
  # Written by every JDK since 9: JAVA_VERSION="17.0.15"
  local release version
  release=$(dirname "$(dirname "$java")")/release
  if [ -r "$release" ]; then
    java_version=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$release")
  else
    java_version=$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')
  fi
  version=${java_version%%[.-]*}
  if [ "$version" = 1 ]; then
    version=$(printf '%s' "$java_version" | cut -d. -f2)
  fi
  case $version in
    '' | *[!0-9]*) fail "cannot tell the version of $java" ;;
  esac
  [ "$version" -ge 17 ] || fail "$java is Java $java_version; Java 17 or later is needed (set JAVA_HOME to it)"
}

# A compiler beside the launcher, and Maven 3.8 or later.
require_build_tools() {
  [ -x "$(dirname "$java")/javac" ] || fail "$java belongs to a runtime without compiler; install a JDK 17 or later"
  JAVA_HOME=$(dirname "$(dirname "$java")")
  export JAVA_HOME
  command -v mvn >/dev/null || install_packages maven
  local version major minor
  version=$(mvn -B -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  IFS=. read -r major minor _ <<<"$version"
  [ $((${major:-0} * 100 + ${minor:-0})) -ge 308 ] || fail "Maven ${version:-of unknown version} is installed; 3.8 or later is needed"
}
