# SPDX-License-Identifier: Apache-2.0
# Sourced by the tests of this folder: a temporary desk of drafts, and what every test says.

desk=$(mktemp -d "${TMPDIR:-/tmp}/belie-desk-XXXXXX")
trap 'rm -rf "$desk"' EXIT
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE  # a test may itself run below a hook
export GIT_CONFIG_GLOBAL="$desk/.gitconfig" GIT_CONFIG_NOSYSTEM=1
git config --global user.name desk
git config --global user.email desk@example.org
git config --global init.defaultBranch main

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

passed() { echo "passed: $*"; }

# expect CODE command …: the command ends with this exit code.
expect() {
  local wanted=$1 code=0
  shift
  "$@" || code=$?
  [ "$code" -eq "$wanted" ] || fail "exit code $code instead of $wanted: $*"
}

# draft FILE PARAGRAPH …: a draft of 3 May 2021.
draft() {
  local file=$1
  shift
  mkdir -p "$(dirname "$file")"
  { printf -- '---\ndate: 2021-05-03\n---\n'; printf '\n%s\n' "$@"; } >"$file"
}

readonly wrong_weekday='The new pier was opened on Tuesday, May 12, 2021, in front of a small crowd.'
readonly another_wrong_weekday='The ferry will sail again from Friday, May 20, 2021, the harbour master said.'
readonly two_ranks=$'Sgt. Ann Mobley spoke first.\n\nLt. Ann Mobley spoke last.'
readonly right='Nobody had counted the gulls on the new pier.'
