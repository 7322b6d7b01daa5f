#!/bin/sh
# Unpacks the headers of libraries into build/library-headers, for the test
# real-headers: the packages that tests/real-headers/*.txt names. They are not
# installed: with what only their binaries need that would be hundreds of
# packages, and some exclude each other. Needs no root, and nothing when all are
# there already.
set -eu
cd "$(dirname "$0")/../.."
to=$PWD/build/library-headers
packages=$(sed -n 's/^package //p' tests/real-headers/*.txt | sort -u)
[ "$(cat "$to/packages" 2>/dev/null)" = "$packages" ] && exit 0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
download() {
  # shellcheck disable=SC2086
  apt-get download -qq $packages 2>log
}
# A machine that installed nothing yet has no lists of packages.
download || {
  run=""
  [ "$(id -u)" = 0 ] || ! command -v sudo >/dev/null || run=sudo
  $run apt-get update -qq
  download
} || {
  cat log >&2
  exit 1
}
rm -rf "$to"
mkdir -p "$to"
for p in *.deb; do
  dpkg-deb --fsys-tarfile "$p" |
    tar -x -C "$to" --wildcards './usr/include/*' './usr/lib/*/include/*' \
      2>log || grep -q 'Not found in archive' log
done
echo "$packages" >"$to/packages"
