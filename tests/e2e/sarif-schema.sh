#!/bin/sh
# Validates SARIF against the schema, where that and a validator are at hand:
#   sarif-schema.sh SCHEMA THROTTLINT SAMPLE GOLDEN
# What is validated: the golden files, what the program says of each step of
# the sample, and its reviews of each step against the one before, forwards and
# backwards. 77: skipped.
set -eu
schema=$1 throttlint=$2 sample=$3 golden=$4
[ -r "$schema" ] || { echo "skipped: no schema '$schema'"; exit 77; }
python3 -c 'import jsonschema' 2>/dev/null ||
  { echo "skipped: python3 has no jsonschema"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for step in "$sample"/*/; do
  "$throttlint" check "$step" --quiet \
    --output "sarif=$folder/$(basename "$step").sarif" >/dev/null || [ $? = 1 ]
done
last=
for step in "$sample"/*/; do
  if [ "$last" ]; then
    for pair in "$last:$step" "$step:$last"; do
      rm -rf "$folder/a" "$folder/b"
      cp -r "${pair%%:*}" "$folder/a"
      cp -r "${pair#*:}" "$folder/b"
      (cd "$folder" && diff -ruN a b) >"$folder/diff" || true
      (cd "$folder/a" &&
        "$throttlint" review --patch ../diff --quiet --format sarif) \
        >"$folder/review-$(basename "${pair%%:*}")-$(basename "${pair#*:}").sarif" ||
        [ $? = 1 ]
    done
  fi
  last=$step
done
python3 - "$schema" "$golden"/*.sarif "$folder"/*.sarif <<'PYTHON'
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
validator = jsonschema.validators.validator_for(schema)(
    schema, format_checker=jsonschema.FormatChecker())
bad = 0
for name in sys.argv[2:]:
    for error in validator.iter_errors(json.load(open(name, encoding="utf-8"))):
        print(f"{name}: /{'/'.join(map(str, error.absolute_path))}: {error.message}")
        bad += 1
print(f"{len(sys.argv) - 2} files, {bad} errors")
sys.exit(bad != 0)
PYTHON
