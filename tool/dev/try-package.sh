#!/bin/sh
# Builds the Debian package, installs it on a fresh Debian 12 below a folder,
# and checks the sample project there. As root; needs debootstrap.
#   sh tool/dev/try-package.sh [FOLDER] [PACKAGE]
# A folder that holds a Debian already is used as it is, and so is a package.
set -eu
cd "$(dirname "$0")/../.."
root=${1:-build/debian-12}
package=${2:-}
if [ -z "$package" ]; then
  sh tool/dev/setup.sh
  cmake --preset release >/dev/null
  cmake --build --preset release
  rm -f build/release/*.deb
  (cd build/release && cpack)
  package=$(ls build/release/*.deb)
fi
[ -e "$root/etc/debian_version" ] ||
  debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian
cp "$package" "$root/tmp/throttlint.deb"
rm -rf "$root/tmp/sample"
cp -r tests/samples/slack-cleanup "$root/tmp/sample"
# Of what is recommended, only the headers of the C++ library.
chroot "$root" sh -euc '
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends /tmp/throttlint.deb libstdc++-12-dev >/dev/null
  dpkg -s throttlint | grep -E "^(Status|Version|Depends)"
  throttlint --version
  test -r /usr/lib/throttlint/throttlint-tidy.so
  cd /tmp/sample
  status=0
  throttlint check 1-loop || status=$?
  [ "$status" = 1 ]
  throttlint check 3-real-fix'
