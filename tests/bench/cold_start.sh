#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures, asserts nothing: what one start of the program costs, for a draft of two words, which is
# loading and nothing else, and for a draft of a thousand. Wall and processor time are means of all
# runs, user and system together.
#   tests/bench/cold_start.sh [PROGRAM] [DRAFT] [RUNS]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
belie=${1:-$root/build/release/belie}
draft=${2:-}
runs=${3:-20}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# cold NAME DRAFT: a line of figures.
cold() {
  local TIMEFORMAT='%R %U %S'
  { time for _ in $(seq "$runs"); do "$belie" check "$2" >/dev/null 2>&1 || true; done; } 2>"$folder/times"
  awk -v name="$1" -v runs="$runs" \
    '{ printf "%-28s wall %6.1f ms   processor %6.1f ms (user %.1f, system %.1f), mean of %d runs\n",
       name, 1000 * $1 / runs, 1000 * ($2 + $3) / runs, 1000 * $2 / runs, 1000 * $3 / runs, runs }' "$folder/times"
}

echo 'Nothing happened.' >"$folder/two.md"
if [ -z "$draft" ]; then
  draft=$folder/thousand.md  # the project's own stories, one after the other, up to a thousand words
  cat "$root"/fixtures/stories/*/*.md | sed '/^---$/d' |
    awk '{ words += NF; print } words >= 1000 { exit }' >"$draft" || true
fi
"$belie" check "$draft" >/dev/null 2>&1 || true  # the pages of the program are in memory from here on
cold "two words" "$folder/two.md"
cold "$(wc -w <"$draft") words" "$draft"
