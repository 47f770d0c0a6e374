#!/usr/bin/env bash
# Runs QueueMed once, with patients who are called, and leaves an AOT cache of each service:
#
#   deployment/images/train.sh ROOT LAUNCHER LOAD OUT
#
# ROOT has the services as the images have them (built with -Dquarkus.package.jar.type=aot-jar), LAUNCHER and LOAD are the class paths
# of `./queuemed up` and `./queuemed load`, OUT is where <service>.aot will be. JAVA_HOME says which Java; a cache is good for one only.
# CALLS a second (20) for SECONDS_OF_CALLS (60), PORT (18080) and DATA (a new folder) can be set.
#
# A cache holds what the JVM learned of the methods too. One that has only seen a start knows nothing of what a call does, and a
# new instance would be slow for the first minutes, just when a rolling restart gives it half of all patients.
set -euo pipefail

readonly root=${1:?where are the services?} launcher=${2:?class path of the launcher?} load=${3:?class path of load?} out=${4:?where to?}
readonly port=${PORT:-18080} java=${JAVA_HOME:?}/bin/java
here=$(cd "$(dirname "$0")" && pwd -P)
data=${DATA:-$(mktemp -d)}
readonly here data
QUEUEMED_ADMIN_PASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
export QUEUEMED_ADMIN_PASSWORD

mkdir -p "$data" "$out"
JDK_JAVA_OPTIONS=@${FLAGS:-$here/jvm.flags} "$java" "-Dqueuemed.root=$root" -cp "$launcher" org.queuemed.local.Main \
  --port "$port" --data "$data/queuemed" --train "$out" >"$data/train.log" 2>&1 &
queuemed=$!
trap 'kill "$queuemed" 2>/dev/null || true' EXIT

until grep -q '^QueueMed is ready' "$data/train.log"; do
  kill -0 "$queuemed" 2>/dev/null || { cat "$data/train.log" >&2; exit 1; }
  sleep 0.2
done
"$java" -cp "$load" org.queuemed.load.Main --address "http://127.0.0.1:$port" --clinics 20 --rate "${CALLS:-20}" \
  --ramp 2 --warm-up 1 --duration "${SECONDS_OF_CALLS:-60}"
kill "$queuemed"
trap - EXIT
wait "$queuemed" || { cat "$data/train.log" >&2; exit 1; }
ls -l "$out"
