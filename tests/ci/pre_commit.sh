#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The hook of .pre-commit-hooks.yaml, run by pre-commit itself on commits to a repository: pre_commit.sh BELIE TOOLS.
set -euo pipefail
readonly here=$(cd "$(dirname "$0")" && pwd)
readonly belie=$(realpath "$1")
source "$here/desk.sh"

# A repository with the hook, as belie's own is one, and a belie on the PATH.
make_hook() {
  mkdir "$desk/bin" "$desk/belie"
  ln -s "$belie" "$desk/bin/belie"
  cp "$here/../../.pre-commit-hooks.yaml" "$desk/belie/"
  (cd "$desk/belie" && git init --quiet && git add -A && git commit --quiet --message 'belie' && git tag v0.1.0)
  export PATH="$desk/bin:$PATH" PRE_COMMIT_HOME="$desk/pre-commit"
}

make_repository() {
  mkdir "$desk/repository" && cd "$desk/repository"
  git init --quiet
  draft drafts/pier.md "$wrong_weekday" "$right"
  echo 'int main() {}' >desk.c
  git add -A && git commit --quiet --message 'Begin'
  # The configuration of the page, with this repository for the hook's.
  awk '/^```yaml$/ { wanted = 1; next } /^```$/ { wanted = 0 } wanted' "$here/../../docs/ci/pre-commit.md" |
    sed "s#repo: .*#repo: $desk/belie#" >.pre-commit-config.yaml
  git add -A && git commit --quiet --message 'Add the hook'
  pre-commit validate-config .pre-commit-config.yaml
  pre-commit validate-manifest "$desk/belie/.pre-commit-hooks.yaml"
  pre-commit install >/dev/null
}

# commit CODE: commits everything that is staged; what the hook says is in the log.
commit() { expect "$1" git commit --message 'A commit' >"$desk/log" 2>&1; }
logged() { grep -qF -- "$1" "$desk/log" || { cat "$desk/log"; fail "not in the log: $1"; }; }
not_logged() { if grep -qF -- "$1" "$desk/log"; then fail "in the log: $1"; fi; }

check_commits() {
  draft drafts/ferry.md "$another_wrong_weekday"
  git add -A && commit 1
  logged 'drafts/ferry.md:5:'
  not_logged 'drafts/pier.md'
  passed 'a commit that brings in a contradiction is refused'
  draft drafts/ferry.md "$right"
  git add -A && commit 0
  logged 'Passed'
  passed 'one that does not is made, whatever stands in other drafts'
  draft drafts/ferry.md "$right" "$another_wrong_weekday"
  draft drafts/gulls.md "$right"
  git add drafts/gulls.md && commit 0
  passed 'what is not staged does not count'
  git checkout --quiet drafts/ferry.md
  echo 'int main() { return 1; }' >desk.c
  git add -A && commit 0
  logged 'Skipped'
  passed 'a commit without drafts needs no check'
}

make_hook
make_repository
check_commits
