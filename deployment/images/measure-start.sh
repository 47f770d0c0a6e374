#!/usr/bin/env bash
# How long the queue-service takes from its start to being ready, and what it holds in memory when it idles:
#
#   ./queuemed up --no-demo            in another terminal: its PostgreSQL and its Redis are used
#   deployment/images/measure-start.sh APP [CACHE] [FLAG...]
#
# APP is a folder with quarkus-run.jar as the images have it (built with -Dquarkus.package.jar.type=aot-jar), CACHE its AOT cache
# or "none", and FLAGs those of the JVM beside jvm.flags. JAVA_HOME says which Java; a cache is good for one only.
# RUNS (5), CORE (1), DATA (.queuemed) and IDLE (10, seconds) can be set. It needs Linux with taskset and curl.
set -euo pipefail

readonly here=$(cd "$(dirname "$0")" && pwd -P)
readonly app=${1:?which application?} cache=${2:-none}
shift $(($# < 2 ? $# : 2))
readonly runs=${RUNS:-5} core=${CORE:-1} data=${DATA:-$here/../../.queuemed} idle=${IDLE:-10} port=${PORT:-18081}

# A line of the list is a name, a process id, a port and what does not matter here.
port_of() {
  awk -v name="$1" '$1 == name { print $3 }' "$data/processes"
}

export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port DATABASE_HOST=127.0.0.1 DATABASE_NAME=postgres DATABASE_USER=postgres
export DATABASE_PORT REDIS_URL DATABASE_PASSWORD REDIS_PASSWORD QUEUEMED_ADMIN_PASSWORD
DATABASE_PORT=$(port_of postgres-1)
REDIS_URL=redis://127.0.0.1:$(port_of redis-1)
DATABASE_PASSWORD=$(cat "$data/database-password")
REDIS_PASSWORD=$(cat "$data/redis-password")
QUEUEMED_ADMIN_PASSWORD=$(cat "$data/admin-password")
export QUEUEMED_SIGNING_KEY=$data/keys/signing-key.pem QUEUEMED_VERIFICATION_KEY=$data/keys/verification-key.pem

flags=(@"$here/jvm.flags" "$@")
[ "$cache" = none ] || flags+=(-XX:AOTCache="$cache")

millis() {
  date +%s%3N
}

# Prints the milliseconds to ready, those of processor time until then, and the MiB resident after some idle seconds.
once() {
  local begin pid took busy resident
  begin=$(millis)
  taskset -c "$core" "${JAVA_HOME:?}/bin/java" "${flags[@]}" -jar "$app/quarkus-run.jar" >"$data/measure-start.log" 2>&1 &
  pid=$!
  until curl -fso /dev/null "http://127.0.0.1:$port/q/health/ready"; do
    kill -0 "$pid" || { tail -n 20 "$data/measure-start.log" >&2; exit 1; }
    sleep 0.02
  done
  took=$(($(millis) - begin))
  busy=$(awk -v hz="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / hz) }' "/proc/$pid/stat")
  sleep "$idle"
  resident=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")
  kill "$pid"
  wait "$pid" || true
  echo "$took $busy $resident"
}

median() {
  sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)], "(" value[1] " – " value[NR] ")" }'
}

figures=$(for ((run = 1; run <= runs; run++)); do once; done)
echo "start to ready, ms:      $(awk '{ print $1 }' <<<"$figures" | median)"
echo "processor until then:    $(awk '{ print $2 }' <<<"$figures" | median)"
echo "resident when idle, MiB: $(awk '{ print $3 }' <<<"$figures" | median)"
