# shellcheck shell=bash disable=SC2154 # a part of ./queuemed, which sets root and maven
# A browser for the tests of the pages: looked for where org.queuemed.acceptance.browser.BrowserProgram does, and else got.

# Before the build, as what is missing should not be found out at its end.
see_to_browser() {
  local found
  [ -n "${QUEUEMED_BROWSER:-}" ] && return
  found=$(find_browser)
  if [ -z "$found" ] && can_apt; then
    echo "Installing Chromium, which the tests of the pages need, with apt-get"
    keeping_log apt_install && found=$(find_browser)
  fi
  if [ -n "$found" ]; then
    export QUEUEMED_BROWSER=$found
    return
  fi
  echo "Seeing to it that Playwright has its own browser, as no Chromium and no Chrome is installed"
  keeping_log fetch_browser ||
    fail 1 "A browser is missing, which the tests of the pages need, and Playwright could not download one: install" \
      "Chromium or Google Chrome, or set QUEUEMED_BROWSER to the program of one."
}

# Prints the first one that starts: what Ubuntu puts in its place may only say where to get it.
find_browser() {
  local name program
  while IFS= read -r program; do
    if [ -x "$program" ] && "$program" --version >/dev/null 2>&1; then
      printf '%s\n' "$program"
      return
    fi
  done < <(
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
      type -aP "$name" || true
    done
    for name in "" "$HOME"; do
      printf '%s\n' "$name/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "$name/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    done
  )
}

can_apt() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

# Runs that quietly; what it said is kept if it fails.
keeping_log() {
  local log
  log=$(mktemp "${TMPDIR:-/tmp}/queuemed-browser.XXXXXX")
  if "$@" >"$log" 2>&1; then
    rm -f "$log"
  else
    echo "  which did not work; what was said is in $log" >&2
    return 1
  fi
}

# Ubuntu has no such package; what it offers instead needs snapd, which a container does not run.
apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y --no-install-recommends chromium ||
    { apt-get update && apt-get install -y --no-install-recommends chromium; }
}

# Playwright's own, without a window, where Playwright keeps it; what is there already is not fetched again.
fetch_browser() {
  local folder version classpath code=0
  version=$(sed -n 's:.*<playwright.version>\(.*\)</playwright.version>.*:\1:p' "$root/pom.xml")
  folder=$(mktemp -d "${TMPDIR:-/tmp}/queuemed-browser.XXXXXX")
  pom_of_playwright "$version" >"$folder/pom.xml"
  "$maven" -B -ntp -q -f "$folder/pom.xml" "org.apache.maven.plugins:maven-dependency-plugin:$(dependency_plugin):build-classpath" \
    "-Dmdep.outputFile=$folder/classpath" &&
    classpath=$(cat "$folder/classpath") &&
    "$JAVA_HOME/bin/java" -cp "$classpath" com.microsoft.playwright.CLI install --only-shell chromium || code=1
  rm -rf "$folder"
  return "$code"
}

# The project's own pom would ask for all of its modules first.
pom_of_playwright() {
  cat <<POM
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.queuemed</groupId>
  <artifactId>browser</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>com.microsoft.playwright</groupId>
      <artifactId>playwright</artifactId>
      <version>$1</version>
    </dependency>
  </dependencies>
</project>
POM
}

# Whether what Maven is asked for, its options, has the acceptance tests in it.
wants_browser() {
  local word modules="" also=""
  while [ $# -gt 0 ]; do
    word=$1
    shift
    case $word in
      -pl | --projects)
        modules=${1:-}
        ;;
      -pl=* | --projects=*) modules=${word#*=} ;;
      -amd | --also-make-dependents) also=yes ;;
      -DskipTests | -DskipTests=true | -Dmaven.test.skip | -Dmaven.test.skip=true) return 1 ;;
    esac
  done
  has_acceptance "$modules" "$also"
}

# As Maven has it: all but what is taken out, if nothing is named, and else what is named and not taken out.
has_acceptance() {
  local names module has=$2
  case ,$1 in
    *,[!\!-]*) ;;
    *) has=yes ;;
  esac
  IFS=, read -r -a names <<<"$1"
  for module in ${names[@]+"${names[@]}"}; do
    case ${module#[+?]} in
      [\!-]acceptance | [\!-]:acceptance | [\!-]*:acceptance) return 1 ;;
      acceptance | ./acceptance | acceptance/ | *:acceptance) has=yes ;;
    esac
  done
  [ -n "$has" ]
}
