#!/bin/sh
# Sets up, builds with warnings as errors and runs all tests.
set -eu
cd "$(dirname "$0")/../.."
sh tool/dev/setup.sh
# Without the schema its test is skipped, and so is that of real headers.
sh tool/dev/sarif-schema.sh || echo "no schema of SARIF" >&2
sh tool/dev/library-headers.sh || echo "no headers of libraries" >&2
cmake --preset dev >/dev/null
cmake --build --preset dev
ctest --preset dev
