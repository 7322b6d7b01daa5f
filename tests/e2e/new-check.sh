#!/bin/sh
# Runs tool/dev/new-check.sh on a copy of what it changes, and compiles what
# it made. Arguments: the sources, then the compiler with its options.
set -eu
export LC_ALL=C
source=$1
shift
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
fail() {
  echo "new-check: $*" >&2
  exit 1
}

mkdir -p "$tree/docs" "$tree/tool" "$tree/tests/fixtures"
cp -r "$source/checks" "$tree"
cp -r "$source/docs/checks" "$source/docs/confidence.md" "$tree/docs"
cp -r "$source/tool/dev" "$tree/tool"
cp "$source/README.md" "$source/.clang-format" "$tree"
cd "$tree"

# The first, one in the middle, and one behind the last line of the lists.
for id in ratelimit-aa ratelimit-made-up2-words ratelimit-zz-last; do
  sh tool/dev/new-check.sh $id >/dev/null
done
for bad in '' ratelimit- ratelimit-Made-Up other-name 'ratelimit-a b' \
  ratelimit-made-up2-words ratelimit-nested-retry; do
  if sh tool/dev/new-check.sh "$bad" >/dev/null 2>&1; then
    fail "takes the name '$bad'"
  fi
done

[ "$(grep -c '^CHECK(' checks/AllChecks.def)" = \
  $(($(grep -c '^CHECK(' "$source/checks/AllChecks.def") + 3)) ] ||
  fail "registry"
sorted() { # of what list, in which file, which lines
  sed -n "$3" "$2" | sort -c -u || fail "$1 is not sorted"
}
sorted registry checks/AllChecks.def 's/^CHECK(\(.*\))$/\1/p'
sorted includes checks/CheckRegistry.cpp 's/^#include "\(.*\)Check.h"$/\1/p'
sorted build checks/CMakeLists.txt 's/^  \([A-Z][A-Za-z0-9]*.cpp\))*$/\1/p'
for list in 'checks/AllChecks.def CHECK(MadeUp2Words)' \
  'checks/CheckRegistry.cpp "MadeUp2WordsCheck.h"' \
  'checks/CMakeLists.txt MadeUp2WordsCheck.cpp' \
  'checks/CMakeLists.txt ZzLastCheck.cpp)' \
  'README.md docs/checks/ratelimit-made-up2-words.md' \
  'docs/confidence.md ratelimit-made-up2-words'; do
  grep -Fq "${list#* }" "${list%% *}" || fail "${list#* } is not in ${list%% *}"
done
grep '^##' docs/checks/ratelimit-nested-retry.md >sections
grep '^##' docs/checks/ratelimit-made-up2-words.md | cmp - sections ||
  fail "the sections of the page"
for mark in expect ok; do
  grep -Fq "// $mark: [ratelimit-made-up2-words]" \
    tests/fixtures/ratelimit-made-up2-words/first.cpp || fail "mark $mark"
done

# The registry sees all checks, their headers and names.
for unit in MadeUp2WordsCheck CheckRegistry; do
  "$@" -fsyntax-only -I checks "checks/$unit.cpp" || fail "$unit.cpp"
done
