#!/bin/sh
# Puts the schema of SARIF 2.1.0 into the build folder, for the test
# sarif-schema. It comes in a package of npm, as OASIS publishes it.
set -eu
cd "$(dirname "$0")/../.."
to=build/sarif-schema.json
[ -r "$to" ] && exit 0
mkdir -p build
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" @microsoft/jest-sarif@1.0.0-beta.0 >/dev/null
tar xzf "$folder"/*.tgz -C "$folder" package/lib/schemas
cp "$folder"/package/lib/schemas/sarif-2.1.0-*.json "$to"
