#!/bin/sh
# Runs a program of the tests' class path, with the tests' flags and the JDK of the build. Usage: src/bench/run.sh CLASS [arguments]
set -eu
cd "$(dirname "$(readlink -f "$0")")/../.."
mvn -q test-compile
exec mvn -q toolchains:select-jdk-toolchain exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
  -Dexec.args="--add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -classpath %classpath $*"
