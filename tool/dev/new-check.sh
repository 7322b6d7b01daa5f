#!/bin/sh
# Begins a check: class, registry, build, fixture, page and lists.
# Usage: tool/dev/new-check.sh ratelimit-foo-bar
# The class reports nothing yet, so its fixture and the example of its page
# fail until it is written.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../.."
id=${1:-}
if ! printf '%s\n' "$id" | grep -Eqx 'ratelimit(-[a-z][a-z0-9]*)+'; then
  echo "usage: $0 ratelimit-WORDS-IN-LOWER-CASE" >&2
  exit 2
fi
name=$(printf '%s\n' "${id#ratelimit-}" | awk -F- '{
  for (i = 1; i <= NF; ++i)
    printf "%s", toupper(substr($i, 1, 1)) substr($i, 2) }')
class=${name}Check
guard=THROTTLINT_CHECKS_$(printf '%s' "$class" | tr '[:lower:]' '[:upper:]')_H
page=docs/checks/$id.md
fixtures=tests/fixtures/$id
for path in checks/$class.h checks/$class.cpp "$page" "$fixtures"; do
  if [ -e "$path" ]; then
    echo "$0: $path exists" >&2
    exit 1
  fi
done

# insert FILE PATTERN LINE: among the lines that match, where it sorts.
insert() {
  awk -v pattern="$2" -v line="$3" '
    !done && $0 ~ pattern {
      met = 1
      if ($0 > line) { print line; done = 1 }
      else if (/\)$/ && line !~ /\)$/) { # the end of a list of CMake
        sub(/\)$/, ""); print; print line ")"; done = 1; next
      }
    }
    met && !done && $0 !~ pattern { print line; done = 1 }
    { print }
    END { if (!done) print line }' "$1" >"$1.new"
  cat "$1.new" >"$1"
  rm "$1.new"
}

# title FILE: the first line of a source, 80 columns wide.
title() {
  awk -v file="$1" 'BEGIN {
    line = "//===- " file " "
    while (length(line) < 65) line = line "-"
    print line "*- C++ -*-===//" }'
}
licence='// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//'

insert checks/AllChecks.def '^CHECK[(]' "CHECK($name)"
insert checks/CheckRegistry.cpp '^#include "[A-Za-z0-9]*Check[.]h"' \
  "#include \"$class.h\""
insert checks/CMakeLists.txt '^  [A-Z][A-Za-z0-9]*[.]cpp' "  $class.cpp"

{
  title "$class.h"
  cat <<END
//
// Finds TODO: the hazard in one sentence.
// See $page.
//
$licence
#ifndef $guard
#define $guard

#include "Check.h"

namespace throttlint {

class $class final : public Check {
public:
  const CheckInfo &info() const override;
  void evaluate(const CheckContext &Ctx,
                std::vector<Finding> &Out) const override;
};

} // namespace throttlint

#endif
END
} >"checks/$class.h"

{
  title "$class.cpp"
  cat <<END
$licence
#include "$class.h"

#include "Words.h"

namespace throttlint {

const CheckInfo &$class::info() const {
  static const CheckInfo Info{"$id",
                              "Finds TODO: the hazard in one sentence.",
                              Severity::Warning};
  return Info;
}

// TODO: what makes this request a hazard?
static bool isHazard(const CheckContext &Ctx, const Effect &E) { return false; }

void $class::evaluate(const CheckContext &Ctx,
                      std::vector<Finding> &Out) const {
  const Program &P = Ctx.P;
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (const Effect &E : Ctx.E.of(Fn)) {
      if (E.Kind != EffectKind::Request || P.maybeNoRequest(E.Url) ||
          !isHazard(Ctx, E))
        continue;
      ResolvedEndpoint Where = resolveEndpoints(P, E).front();
      if (Where.How == Evidence::Private)
        continue;
      // The call that the author can change, not the depths of a client.
      Finding F = findingAt(Ctx, info(), E.Path.front());
      F.Confidence = doubted(Where.How == Evidence::OnPath ? Confidence::High
                                                           : Confidence::Medium,
                             E);
      F.Endpoint = Where.name();
      F.Message = endpointWords(Where) + " TODO: what happens, and when";
      appendPath(Ctx, E, 0, F.Trace);
      appendEvidence(P, E, Where, F);
      F.Advice.push_back("TODO: what to write instead");
      Out.push_back(std::move(F));
    }
}

} // namespace throttlint
END
} >"checks/$class.cpp"

mkdir -p "$fixtures"
cat >"$fixtures/first.cpp" <<END
// TODO: hits, and what looks like them; with macros, templates and coroutines.
#include <httplib.h>

void hit(httplib::Client &slack) {
  slack.Get("https://slack.com/api/team.info");  // expect: [$id]
}

void nearMiss(httplib::Client &own) {
  own.Get("http://localhost:8080/team");  // ok: [$id] the own machine
}
END

cat >"$page" <<END
# $id

## What it finds

TODO: what is reported, and what looks like it and is silent.

## Why it hurts

TODO: what happens in production.

## Example

\`\`\`cpp expect
#include <httplib.h>

void ask(httplib::Client &slack) { slack.Get("https://slack.com/api/team.info"); }
\`\`\`

\`\`\`text
TODO: what throttlint prints for it
\`\`\`

## Do instead

TODO: what to write instead.

\`\`\`cpp ok
#include <httplib.h>

void ask(httplib::Client &own) { own.Get("http://localhost:8080/team"); }
\`\`\`

## What it does not see

- TODO

## Options

\`--confidence LEVEL\` on the command line. There are no options of its own.

## Suppress

\`// NOLINT($id)\` on the line of the finding, \`// NOLINTNEXTLINE($id)\` before it, or a baseline: see [suppression](../suppression.md). Whole folders: see [configuration](../configuration.md).
END

# The table has an order of its own; the row may be moved.
awk -v row="| [$id]($page) | TODO: the hazard in half a sentence |" '
  /^\| \[ratelimit-/ { met = 1 }
  met && !done && !/^\|/ { print row; done = 1 }
  { print }' README.md >README.md.new
cat README.md.new >README.md
rm README.md.new
cat >>docs/confidence.md <<END

## $id

TODO: when it is high, medium, low.
END

if command -v clang-format-19 >/dev/null; then
  clang-format-19 -i "checks/$class.h" "checks/$class.cpp"
fi
cat <<END
$id is begun. Replace what says TODO:
END
grep -rl TODO "checks/$class.h" "checks/$class.cpp" "$fixtures" "$page" \
  README.md docs/confidence.md
