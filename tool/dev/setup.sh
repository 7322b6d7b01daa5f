#!/bin/sh
# Installs on Debian 12 what the build and the tests need and is missing.
# Needs no root when everything is there already.
set -eu
packages="clang-19 clang-format-19 clang-tidy-19 cmake git libclang-19-dev lld-19
 llvm-19-dev
 libgtest-dev ninja-build nlohmann-json3-dev"
# Optional: ccache makes the second build fast; with the others, tests try
# what is installed instead of skipping it.
packages="$packages ccache clang-tools-19 dpkg-dev elpa-flycheck emacs-nox fish
 groff-base neovim pre-commit python3-jsonschema vim vim-ale zsh"
missing=""
for p in $packages; do
  dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' ||
    missing="$missing $p"
done
[ -z "$missing" ] && exit 0
run=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || {
    echo "setup: missing packages:$missing; install them as root" >&2
    exit 1
  }
  run=sudo
fi
$run apt-get update -qq
# shellcheck disable=SC2086
$run env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends $missing >/dev/null
