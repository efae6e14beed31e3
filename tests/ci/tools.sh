#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Puts the tools of others, against which the tests in this folder run, into a folder: tools.sh FOLDER.
# What lies there already is used again, so that the tests need the network once.
set -euo pipefail
readonly here=$(cd "$(dirname "$0")" && pwd)
readonly folder=$1

for program in git node npm pre-commit rsync tidy xmllint; do
  if ! command -v "$program" >/dev/null; then
    echo "The tests of the CI formats need $program; './dev test' installs it." >&2
    exit 1
  fi
done
if cmp -s "$here/package-lock.json" "$folder/installed-lock.json"; then
  echo "the tools are there"
  exit 0
fi
mkdir -p "$folder"
cp "$here/package.json" "$here/package-lock.json" "$folder/"
(cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --omit=peer --loglevel=error)
chmod u+x "$folder/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"  # else done by a script of the package
cp "$folder/package-lock.json" "$folder/installed-lock.json"
