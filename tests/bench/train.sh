#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Trains the shipped model again and says whether it is the same byte for byte.
#   ./dev train [FOLDER]     FOLDER holds ewt/ and gum/ as docs/model-card.md names them
set -euo pipefail
data=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
out=build/english.belie-model
./build/release/belie-train train --train "$data/ewt/en_ewt-ud-train.conllu" --train "$data/gum/train.conllu" \
  --dev "$data/ewt/en_ewt-ud-dev.conllu" --dev "$data/gum/dev.conllu" --seed 1 -o "$out"
if cmp -s "$out" models/english.belie-model; then
  echo "the same as models/english.belie-model, byte for byte"
else
  echo "differs from models/english.belie-model; to ship it: cp $out models/"
fi
