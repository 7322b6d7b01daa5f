#!/bin/sh
# Sets up, builds with warnings as errors and runs all tests.
set -eu
cd "$(dirname "$0")/../.."
sh tool/dev/setup.sh
cmake --preset dev >/dev/null
cmake --build --preset dev
ctest --preset dev
