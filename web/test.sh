#!/bin/sh
# Runs the browser side's unit and component tests once.
set -eu
cd "$(dirname "$0")"
. ./node.sh
install_packages
npm run -s test
