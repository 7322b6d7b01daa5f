#!/bin/sh
# Builds the Debian package, installs it on a fresh Debian 12 below a folder,
# and checks the sample project there, with the program and with clang-tidy.
# As root; needs debootstrap. DEBIAN_MIRROR names another mirror.
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
  debootstrap --variant=minbase bookworm "$root" \
    "${DEBIAN_MIRROR:-http://deb.debian.org/debian}"
cp "$package" "$root/tmp/throttlint.deb"
rm -rf "$root/tmp/sample"
cp -r tests/samples/slack-cleanup "$root/tmp/sample"
# Of what is recommended, only the headers of the C++ library.
chroot "$root" sh -euc '
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # Packages of an unpublished version may change under the same number.
  apt-get purge -y -qq throttlint >/dev/null 2>&1 || true
  apt-get install -y -qq --no-install-recommends /tmp/throttlint.deb libstdc++-12-dev >/dev/null
  dpkg -s throttlint | grep -E "^(Status|Version|Depends)"
  throttlint --version
  cd /tmp/sample
  status=0
  throttlint check 1-loop || status=$?
  [ "$status" = 1 ]
  throttlint check 3-real-fix'
# clang-tidy reads nothing in place of a missing header: the libraries of the
# sample are installed for it.
chroot "$root" sh -euc '
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -qq --no-install-recommends clang-tidy-19 libasio-dev \
    libssl-dev nlohmann-json3-dev >/dev/null
  for step in 1-loop 3-real-fix; do
    cd "/tmp/sample/$step"
    throttlint index
    clang-tidy-19 -load=/usr/lib/throttlint/throttlint-tidy.so --quiet \
      "-checks=-*,ratelimit-*" \
      "-config={CheckOptions: {ratelimit.Index: throttlint.index}}" \
      cleanup.cpp >"/tmp/$step.txt"
  done
  cat /tmp/1-loop.txt
  grep -q "cleanup.cpp:58:44: warning: Slack" /tmp/1-loop.txt
  ! grep -q warning: /tmp/3-real-fix.txt
  apt-get purge -y -qq throttlint >/dev/null
  [ ! -e /usr/bin/throttlint ] && [ ! -e /usr/lib/throttlint ]'
