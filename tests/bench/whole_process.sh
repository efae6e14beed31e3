#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures, asserts nothing: one draft cold, and a folder of drafts where one is named.
#   ./dev bench [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."
belie=build/release/belie
draft=fixtures/stories/summit/summit.md

# milliseconds COMMAND…: the best of ten runs of a whole process.
milliseconds() {
  local best=999999 begin end
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    begin=$(date +%s%N)
    "$@" >/dev/null 2>&1 || true
    end=$(date +%s%N)
    if [ $(((end - begin) / 1000000)) -lt "$best" ]; then best=$(((end - begin) / 1000000)); fi
  done
  echo "$best"
}

echo "one draft of $(wc -w <"$draft") words, whole process: $(milliseconds "$belie" check "$draft") ms (best of ten)"
echo "start alone (belie --version): $(milliseconds "$belie" --version) ms"
if [ $# -gt 0 ]; then
  echo "the folder $1:"
  "$belie" check --stats --format json "$1" --output /dev/null || true
fi
