# SPDX-License-Identifier: Apache-2.0
# Writes many drafts from few, for measuring: awk -v count=10000 -v out=FOLDER -f renamed_drafts.awk DRAFT…
# The drafts are repeated until there are `count`. From the second round on, names get an ending that is the round's own
# ("Marlow" becomes "Marlowstad"), so that each round is a desk of other people and places. A name is a word that never
# stands in small letters in any draft; those that more than one draft in twenty has are left: an archive shares them.

BEGIN {
  split("stad borg wick mere holt gate combe firth dale ness", ending, " ")
  split("January February March April May June July August September October November December Monday Tuesday " \
        "Wednesday Thursday Friday Saturday Sunday", kept_words, " ")
  for (i in kept_words) kept[kept_words[i]] = 1
  read_drafts()
  for (written = 0; written < count; ++written) write_draft(written % drafts, int(written / drafts))
  exit
}

function read_drafts(   i, line) {
  for (i = 1; i < ARGC; ++i) {
    while ((getline line < ARGV[i]) > 0) {
      lines[drafts, length_of[drafts]++] = line
      note_words(line, drafts)
    }
    close(ARGV[i])
    ++drafts
  }
}

function note_words(line, draft,   n, words, i) {
  gsub(/[^A-Za-z]+/, " ", line)
  n = split(line, words, " ")
  for (i = 1; i <= n; ++i) {
    if (words[i] ~ /^[a-z]/) {
      small[words[i]] = 1
    } else if (last_draft[words[i]] != draft + 1) {
      last_draft[words[i]] = draft + 1
      ++drafts_with[words[i]]
    }
  }
}

function is_name(word) {
  return length(word) > 2 && word ~ /^[A-Z][a-z]+$/ && !(tolower(word) in small) && !(word in kept) &&
         drafts_with[word] * 20 <= drafts
}

function write_draft(draft, round,   file, i) {
  file = sprintf("%s/%05d.md", out, written)
  printf "" > file
  for (i = 0; i < length_of[draft]; ++i) print (round == 0 ? lines[draft, i] : renamed(lines[draft, i], round)) > file
  close(file)
}

# Front matter and links hold words of the same shape; what is not a draft's text does no harm here.
function renamed(line, round,   result, word) {
  while (match(line, /[A-Za-z]+/)) {
    word = substr(line, RSTART, RLENGTH)
    result = result substr(line, 1, RSTART - 1) word
    if (is_name(word)) result = result ending[(round - 1) % 10 + 1] (round > 10 ? ending[int((round - 1) / 10)] : "")
    line = substr(line, RSTART + RLENGTH)
  }
  return result line
}
