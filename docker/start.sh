#!/bin/sh
# Starts Parley in the container. "start.sh --train FILE" instead runs it once and writes an ahead-of-time cache.
set -eu
cd /opt/parley
flags="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"

if [ "${1:-}" = --train ]; then
  export PARLEY_HOME=/tmp/train
  # shellcheck disable=SC2086
  java $flags -XX:AOTCacheOutput="$2" -jar parley.jar run >/tmp/train.log 2>&1 &
  server=$!
  until grep -qs "Parley is ready" /tmp/train.log; do
    kill -0 $server || { cat /tmp/train.log; exit 1; }
    sleep 0.2
  done
  kill -TERM $server
  wait $server || true
  rm -rf /tmp/train /tmp/train.log
  test -s "$2"
  exit
fi

if [ -f parley.aot ]; then flags="$flags -XX:AOTCache=parley.aot"; fi
# shellcheck disable=SC2086
exec java $flags -jar parley.jar "$@"
