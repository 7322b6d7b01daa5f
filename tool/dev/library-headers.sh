#!/bin/sh
# Unpacks the headers of libraries into build/library-headers, for the test
# real-headers: the packages that tests/real-headers/*.txt names. They are not
# installed: what only their binaries need would be some hundred packages more,
# and two of them exclude each other. Needs no root, and nothing when all are
# there already.
set -eu
cd "$(dirname "$0")/../.."
to=$PWD/build/library-headers
packages=$(sed -n 's/^package //p' tests/real-headers/*.txt | sort -u)
[ "$(cat "$to/packages" 2>/dev/null)" = "$packages" ] && exit 0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# shellcheck disable=SC2086
apt-get download -qq $packages 2>download.log || {
  cat download.log >&2
  exit 1
}
rm -rf "$to"
mkdir -p "$to"
for p in *.deb; do
  dpkg-deb --fsys-tarfile "$p" |
    tar -x -C "$to" --wildcards './usr/include/*' './usr/lib/*/include/*' \
      2>tar.log || grep -q 'Not found in archive' tar.log
done
echo "$packages" >"$to/packages"
