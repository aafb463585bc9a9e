#!/bin/sh
# The cost of one turn and of one idle connection, of this product and of other stacks, on the same cores in one run.
# Usage: PEERS=folder JAVA25=home src/bench/peers.sh [options of the folder's run-all]; build with `mvn -q package -DskipTests` and set the peers up before.
set -eu
cd "$(dirname "$(readlink -f "$0")")/../.."
: "${PEERS:?PEERS is the folder of the peers}" "${JAVA25:?JAVA25 is the home of a JDK 25}"
mkdir -p target/peers
"$JAVA25/bin/javac" -cp "$PEERS/loader/target/classes:$PEERS/loader/target/lib/*" -d target/peers src/bench/peers/ours/ParleyProtocol.java
ln -sfn "$PWD/src/bench/peers/ours" "$PEERS/servers/ours"
export PEERS JAVA25 PEERS_SECRET="$(sed -n 's/^SECRET = "\(.*\)"$/\1/p' "$PEERS/run-all")"
exec "$PEERS/run-all" "$@"
