#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures, asserts nothing: what it costs to check many drafts at once, and twice as many.
#   tests/bench/many_documents.sh FOLDER [COUNT]
# FOLDER holds Markdown drafts; COUNT (5000) and twice as many are made of them with other names (renamed_drafts.awk).
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
belie=${BELIE:-$bench/../../build/release/belie}
folder=${1:?"many_documents.sh FOLDER [COUNT]"}
count=${2:-5000}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# measure NUMBER: the folder of so many drafts; time and memory as GNU time gives them.
measure() {
  local drafts="$scratch/drafts"
  rm -rf "$drafts"
  mkdir "$drafts"
  find "$folder" -name '*.md' -print0 | sort -z |
    xargs -0 awk -v count="$1" -v out="$drafts" -f "$bench/renamed_drafts.awk"
  echo "$1 drafts, $(cat "$drafts"/*.md | wc -w) words:"
  /usr/bin/env time -f '  %e s, %U s of processors, %M kB' \
    "$belie" check --stats --format json --output /dev/null "$drafts" 2>&1 | grep -v '^$' || true
}

measure "$count"
measure $((count * 2))
