#!/bin/sh
# Builds the browser side into the directory $1. Does nothing when nothing has changed since the last time.
set -eu
[ $# -eq 1 ] || { echo "usage: web/build.sh OUT" >&2; exit 2; }
case $1 in /*) out=$1 ;; *) out=$PWD/$1 ;; esac
cd "$(dirname "$0")"
. ./node.sh

contracts="../src/main/resources/openapi.yaml ../src/main/resources/asyncapi.yaml ../src/main/resources/codes.json"
sources=$({ find src public test -type f; ls ./*.html ./*.ts ./*.js ./*.mjs ./*.json ./*.sh; printf '%s\n' $contracts; } \
  | LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum | sha256sum | cut -c1-32)

# The stamp stands beside the files it speaks for, so a cleaned target is built again.
if [ "$(cat "$out/.stamp" 2>/dev/null)" = "$sources" ]; then
  echo "web: up to date"
  exit 0
fi
install_packages
npm run -s check
npx --no-install vite build --logLevel warn --outDir "$out" --emptyOutDir
echo "$sources" > "$out/.stamp"
echo "web: built"
