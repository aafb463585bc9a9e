#!/bin/sh
# Warm start to the first served request, embedded servers included, beside the same start without Parley's own code.
# Takes about a minute. Needs a build: mvn -q package -DskipTests test-compile
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-3}
java=${JAVA25:-java}
[ -d target/lib ] || { echo "build first: mvn -q package -DskipTests" >&2; exit 1; }
home=target/bench-home
flags="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1"
port=18099
export PARLEY_HOME=$home PARLEY_HTTP_PORT=$port PARLEY_LOG_LEVEL=WARN

once() { # name, main class and arguments
  name=$1; shift
  t0=$(date +%s%N)
  # shellcheck disable=SC2086
  "$java" $flags -cp "target/parley.jar:target/lib/*:target/test-classes" "$@" >target/bench-start.log 2>&1 &
  pid=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$port/health/live"; do
    kill -0 $pid 2>/dev/null || { cat target/bench-start.log >&2; exit 1; }
    sleep 0.02
  done
  t1=$(date +%s%N)
  echo "$name $(( (t1 - t0) / 1000000 ))" >>target/bench-start.rows
  kill $pid; wait $pid 2>/dev/null || true
}

once first parley.Parley run # unpacks and initialises, not counted
: >target/bench-start.rows
i=0
while [ $i -lt "$rounds" ]; do
  once bare parley.bench.BareStart
  once parley parley.Parley run
  i=$((i + 1))
done
sort -k1,1 -k2n target/bench-start.rows | awk '
  { v[$1, ++n[$1]] = $2 }
  END {
    b = v["bare", int((n["bare"] + 1) / 2)]; p = v["parley", int((n["parley"] + 1) / 2)]
    printf "warm start to the first served request, median of %d\n", n["bare"]
    printf "  JVM, Vert.x, PostgreSQL and Redis, one route   %5d ms\n", b
    printf "  Parley, the same servers                       %5d ms   %.2f times\n", p, p / b
  }'
