#!/bin/sh
# Sizes of the code: median, 95th percentile, largest file, share of comment lines, test lines to main lines. Takes a second.
set -eu
cd "$(dirname "$0")/../.."
size() {
  name=$1; shift
  git ls-files -- "$@" | while read -r f; do
    awk -v f="$f" '
      /^[ \t]*$/ { next }
      { n++ }
      /^[ \t]*(\/\/|\/\*|\*|<!--)/ { c++ }
      END { print n + 0, c + 0, f }' "$f"
  done | sort -n | awk -v name="$name" '
    { n[NR] = $1; lines += $1; comments += $2; file[NR] = $3 }
    END {
      if (NR == 0) exit
      m = n[int((NR + 1) / 2)]; p = n[int(NR * 0.95) < 1 ? 1 : int(NR * 0.95)]
      printf "%-22s %4d files %6d lines   median %3d   p95 %3d   largest %3d (%s)   comments %2d %%\n", \
        name, NR, lines, m, p, n[NR], file[NR], 100 * comments / lines
    }'
}
total() { git ls-files -- "$@" | xargs cat | grep -cv '^[[:space:]]*$'; }
size "Java, main" 'src/main/java/*.java' 'verticles/*.java'
size "Java, tests" 'src/test/java/*.java'
size "Web, main" 'web/src/*.ts' 'web/src/*.svelte' ':!web/src/**/*.gen.ts'
size "Web, tests" 'web/test/*.ts'
size "Lua" 'src/main/resources/lua/*.lua'
main=$(total 'src/main/java/*.java' 'verticles/*.java')
test=$(total 'src/test/java/*.java')
awk -v m="$main" -v t="$test" 'BEGIN { printf "Java test : main         %.2f\n", t / m }'
