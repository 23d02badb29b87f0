# shellcheck shell=sh
# Sourced by liaison and mvnw: exports as JAVA_HOME the first JDK 25 or later on this machine. The default java is often
# older, and Maven itself has to run on the newer one, since its plug-ins are compiled for it.

is_jdk_25() {
    [ -x "$1/bin/javac" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ "${version:-0}" -ge 25 ]
}

find_jdk_25() {
    java=$(command -v java || true)
    # What java on the PATH is a link to lies in its JDK's bin.
    in_path=$(readlink -f "$java" 2>/dev/null || true)
    for home in "${JAVA_HOME:-}" "${in_path%/bin/java}" /usr/lib/jvm/* \
        "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
        "$(/usr/libexec/java_home -F -v 25+ 2>/dev/null || true)"; do
        if is_jdk_25 "$home"; then
            echo "$home"
            return
        fi
    done
    cat >&2 <<'MESSAGE'
Liaison needs a JDK 25 or later, and found none: not in JAVA_HOME, on the PATH, in /usr/lib/jvm, of SDKMAN or of macOS.
Install one, for example Eclipse Temurin 25 (https://adoptium.net):

  Debian, Ubuntu   apt-get install temurin-25-jdk, from the package source that https://adoptium.net/installation/linux
                   describes, or openjdk-25-jdk where your release has it
  macOS            brew install --cask temurin@25
  SDKMAN           sdk list java, then sdk install java with a Temurin 25 of that list
  by hand          unpack the archive anywhere and set JAVA_HOME to its directory
MESSAGE
    return 1
}

JAVA_HOME=$(find_jdk_25) || exit 4
export JAVA_HOME
