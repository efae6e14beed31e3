#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The action and the workflows of docs/ci/github.md: valid by a schema of others, and the action's steps run as GitHub's
# runner runs them, in a repository with a pull request: github.sh BELIE TOOLS.
set -euo pipefail
readonly here=$(cd "$(dirname "$0")" && pwd)
readonly source_folder=$(realpath "$here/../..")
readonly belie=$(realpath "$1") tools=$(realpath "$2")
source "$here/desk.sh"

# The code blocks of a page that begin with a line "# FILE", each as a file in the working folder.
files_of_page() {
  awk '/^```yaml$/ { getline; file = substr($0, 3); print >file; next } /^```$/ { file = "" } file { print >file }' "$1"
}

valid() { "$tools/node_modules/.bin/action-validator" "$1"; }

check_definitions() {
  valid "$source_folder/action.yml" || fail "action.yml is not valid"
  mkdir "$desk/workflows" && cd "$desk/workflows"
  files_of_page "$source_folder/docs/ci/github.md"
  [ "$(ls)" = $'annotate.yml\nscan.yml' ] || fail "the page has other workflows: $(ls)"
  local file
  for file in *.yml; do valid "$file" || fail "$file is not valid"; done
  sed 's/runs-on/runs-at/' annotate.yml >broken.yml
  if valid broken.yml >/dev/null 2>&1; then fail "a broken workflow is taken for right"; fi
  passed "action.yml and the workflows are valid"
}

# A repository in which main has one contradiction and a pull request brings in another.
make_repository() {
  mkdir "$desk/repository" "$desk/temporary" && cd "$desk/repository"
  git init --quiet
  draft drafts/pier.md "$wrong_weekday" "$right"
  git add -A && git commit --quiet --message 'Begin'
  git checkout --quiet -b story
  draft 'drafts/two words.md' "$another_wrong_weekday"
  git add -A && git commit --quiet --message 'Add a story'
}

# act CODE INPUTS [BASE]: runs the action with these inputs (JSON), on a pull request against BASE.
act() {
  local code=$1 inputs=$2 base=${3:-}
  rm -f "$desk/temporary/summary.md"
  cat >"$desk/situation.json" <<JSON
{"inputs": $inputs, "runner": {"os": "Linux", "arch": "X64", "temp": "$desk/temporary"},
 "github": {"event": {"pull_request": {"base": {"sha": "$base"}}}},
 "uses": {"actions/cache@v4": {"cache-hit": "${kept:-}"}}}
JSON
  expect "$code" node "$here/composite_action.mjs" "$tools" "$source_folder" "$PWD" "$desk/situation.json" >"$desk/log"
}

after() { node -e 'const s = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(eval(process.argv[2]))' "$desk/situation.json" "$1"; }
logged() { grep -qF -- "$1" "$desk/log" || { cat "$desk/log"; fail "not in the log: $1"; }; }
not_logged() { if grep -qF -- "$1" "$desk/log"; then fail "in the log: $1"; fi; }

check_pull_request() {
  act 1 "{\"program\": \"$belie\", \"sarif\": \"belie.sarif\"}" main
  logged '::error title=date/wrong-weekday,file=drafts/two words.md,line=5,'
  not_logged 'pier.md'
  grep -qF 'belie: 1 error in' "$desk/temporary/summary.md" || fail 'no summary'
  grep -qF '"uri": "drafts/two%20words.md"' belie.sarif || fail 'no SARIF'
  [ "$(after 's.outputs["exit-code"] + s.outputs.sarif')" = 1belie.sarif ] || fail 'outputs'
  [ "$(after 's.steps.length')" = 1 ] || fail 'a belie that is there needs no further steps'
  passed 'on a pull request the new contradiction is annotated'
}

check_push() {
  act 1 "{\"program\": \"$belie\"}"
  logged 'file=drafts/pier.md,line=5,'
  logged 'file=drafts/two words.md,line=5,'
  act 0 "{\"program\": \"$belie\", \"options\": \"--ignore date --quiet\"}"
  passed 'on a push everything is'
}

check_inputs() {
  act 0 "{\"program\": \"$belie\", \"paths\": \"drafts/pier.md\\n\\n\"}" main
  act 1 "{\"program\": \"$belie\", \"redact\": \"true\"}"
  not_logged 'Tuesday, May 12'
  logged '::error title=date/wrong-weekday,file=drafts/pier.md,line=5,'
  act 2 "{\"program\": \"$belie\", \"changed\": \"0123456789\"}" 2>/dev/null
  act 2 "{\"program\": \"$belie\", \"paths\": \"drafts/\$(touch stolen)\\nlost; touch stolen\"}" 2>/dev/null
  [ ! -e stolen ] || fail 'an input was run as a command'
  passed 'inputs say what they say'
}

# The steps that build: with the preset of this build folder, which is built already.
check_build() {
  local preset
  preset=$(basename "$(dirname "$belie")")
  if ! (cd "$source_folder" && cmake --list-presets) | grep -qF "\"$preset\""; then
    fail "the folder of $belie is none of a preset: the step that builds cannot be rehearsed ('./dev test' can)"
  fi
  kept='' BELIE_PRESET=$preset act 1 '{}' main
  logged 'file=drafts/two words.md,line=5,'
  [ "$(after 's.steps[1].with.path')" = "$desk/temporary/belie" ] || fail 'another folder is kept than is built into'
  after 's.steps[1].with.key' | grep -qE '^belie-[a-z]+[0-9.]*-[a-z0-9_]+-[0-9a-f]{16}$' || fail 'the key of the cache'
  kept=true act 1 '{}' main
  logged 'file=drafts/two words.md,line=5,'
  passed 'belie is built, and kept'
}

check_definitions
make_repository
check_pull_request
check_push
check_inputs
check_build
