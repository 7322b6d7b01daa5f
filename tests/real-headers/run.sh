#!/bin/sh
# Runs tests of rules against the real headers of libraries: run.sh THROTTLINT
# SOURCES HEADERS. HEADERS is what tool/dev/library-headers.sh made; without it
# nothing can be said (77). Each test that a list beside this file names must
# pass with the headers of its library; one that is left out, or that needs a
# stand-in header, has lost its library.
set -eu
throttlint=$1 sources=$2 headers=$3
[ -r "$headers/packages" ] || {
  echo "no headers in $headers: tool/dev/library-headers.sh unpacks them"
  exit 77
}
cd "$sources"
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
count=0
for list in tests/real-headers/*.txt; do
  flags=""
  for folder in $(sed -n "s,^folder ,$headers/usr/,p" "$list"); do
    [ -d "$folder" ] || {
      echo "$list: no folder $folder"
      exit 1
    }
    flags="$flags -isystem $folder"
  done
  for name in $(sed -n 's/^define //p' "$list"); do flags="$flags -D$name"; done
  for package in $(sed -n 's/^package //p' "$list"); do
    grep -qx "$package" "$headers/packages" || {
      echo "$list: $package is not in $headers; run tool/dev/library-headers.sh"
      exit 1
    }
  done
  tests=$(sed -n 's/^test //p' "$list")
  count=$((count + $(echo "$tests" | wc -l)))
  # shellcheck disable=SC2016
  echo "$tests" | xargs -P "$(nproc)" -I{} sh -c '
    test=rules/{}.test.cpp log=$1/$(echo {} | tr / -) throttlint=$2
    shift 2
    "$throttlint" rules test --rules rules --real-headers "$test" -- "$@" \
      >"$log" 2>&1
    grep -qxF "ok     $test" "$log" || mv "$log" "$log.failed"
  ' run "$logs" "$throttlint" $flags
done
[ -z "$(find "$logs" -name '*.failed')" ] || {
  cat "$logs"/*.failed
  exit 1
}
echo "$count tests pass with the real headers"
