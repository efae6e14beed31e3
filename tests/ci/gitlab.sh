#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The job of docs/ci/belie.gitlab-ci.yml, included as docs/ci/gitlab.md says and run by a runner that others wrote, in a repository with a merge request:
# gitlab.sh BELIE TOOLS. Instead of the image's package manager there is one that only looks whether the packages are
# there, and instead of belie's repository one whose ./dev hands out the program that is tested; what the true ./dev does
# is tested in github.sh.
set -euo pipefail
readonly here=$(cd "$(dirname "$0")" && pwd)
readonly belie=$(realpath "$1") tools=$(realpath "$2")
source "$here/desk.sh"

make_stand_ins() {
  mkdir -p "$desk/bin" "$desk/belie"
  cat >"$desk/bin/apt-get" <<'SCRIPT'
#!/bin/sh
[ "$1" = update ] && exit 0
for word in "$@"; do case $word in -* | install) ;; *) dpkg-query -W "$word" >/dev/null || exit 100 ;; esac; done
SCRIPT
  cat >"$desk/belie/dev" <<SCRIPT
#!/bin/sh
echo "dev: \$*"
[ "\$1" = libraries ] || cp "$belie" "\$2/belie"
SCRIPT
  chmod +x "$desk/bin/apt-get" "$desk/belie/dev"
  (cd "$desk/belie" && git init --quiet && git add -A && git commit --quiet --message 'belie' && git tag v0.1.0)
}

make_repository() {
  mkdir "$desk/repository" && cd "$desk/repository"
  git init --quiet
  git remote add origin https://git.example.org/desk/stories.git
  cp "$here/../../docs/ci/belie.gitlab-ci.yml" .
  # The configuration of the page, with the file in this repository and the stand-in for belie's.
  awk '/^```yaml$/ { wanted = 1; next } /^```$/ { wanted = 0 } wanted' "$here/../../docs/ci/gitlab.md" |
    sed -e 's/- project: .*/- local: belie.gitlab-ci.yml/' -e '/^    ref: /d' -e '/^    file: /d' \
      -e "s#BELIE_REPOSITORY: .*#BELIE_REPOSITORY: file://$desk/belie#" >.gitlab-ci.yml
  printf '%s\n' .gitlab-ci-local/ .belie/ belie.xml gl-code-quality-report.json >.gitignore
  draft drafts/pier.md "$wrong_weekday" "$right"
  git add -A && git commit --quiet --message 'Begin'
  git checkout --quiet -b story
}

# job CODE VARIABLE=VALUE …: runs the job with these variables of GitLab's.
job() {
  local wanted=$1 code=0 variable options=()
  shift
  for variable in "$@"; do options+=(--variable "$variable"); done
  rm -rf gl-code-quality-report.json belie.xml
  PATH="$desk/bin:$PATH" "$tools/node_modules/.bin/gitlab-ci-local" --force-shell-executor \
    --no-shell-isolation --no-color --home "$desk" "${options[@]}" belie >"$desk/log" 2>&1 || code=$?
  [ "$code" -eq "$wanted" ] || { cat "$desk/log"; fail "exit code $code instead of $wanted"; }
}

logged() { grep -qF -- "$1" "$desk/log" || { cat "$desk/log"; fail "not in the log: $1"; }; }
not_logged() { if grep -qF -- "$1" "$desk/log"; then fail "in the log: $1"; fi; }
issues() { node -p 'JSON.parse(require("fs").readFileSync("gl-code-quality-report.json")).length'; }

check_merge_request() {
  local request=(CI_PIPELINE_SOURCE=merge_request_event "CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse main)")
  job 0 "${request[@]}"
  logged 'dev: install'
  logged '1 finding outside of the changed lines'
  [ "$(issues)" = 1 ] || fail 'GitLab compares whole reports'
  draft drafts/ferry.md "$another_wrong_weekday"
  git add -A && git commit --quiet --message 'Add a story'
  job 1 "${request[@]}"
  logged 'dev: libraries'
  logged 'drafts/ferry.md:5:'
  not_logged 'drafts/pier.md:5:'
  [ "$(issues)" = 2 ] || fail 'GitLab compares whole reports'
  grep -qF '<testcase name="drafts/ferry.md"' belie.xml || fail 'no test case a draft'
  passed 'a merge request fails by what it brings in'
}

check_branch() {
  git checkout --quiet main
  job 1 CI_COMMIT_BRANCH=main CI_DEFAULT_BRANCH=main
  logged 'drafts/pier.md:5:'
  job 1 CI_COMMIT_BRANCH=main CI_DEFAULT_BRANCH=main BELIE_PATHS=lost
  logged 'no such file'
  passed 'the default branch is checked as a whole'
}

make_stand_ins
make_repository
check_merge_request
check_branch
