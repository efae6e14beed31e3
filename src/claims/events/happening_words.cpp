// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "claims/events/happening_classes.h"
#include "claims/events/happening_deeds.h"
#include "claims/events/happening_lists.h"
#include "language/characters.h"

namespace belie {
namespace {

/// Past forms that are also words of their own, and so keep their form as lemma.
std::string_view present_of(std::string_view lemma) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kPast{
      {{"stole", "steal"},
       {"fell", "fall"},
       {"shot", "shoot"},
       {"lay", "lie"},
       {"wound", "wind"},
       {"rose", "rise"},
       {"sank", "sink"},
       {"struck", "strike"},
       {"swor", "swear"},
       {"sang", "sing"},
       {"bore", "bear"},
       {"wove", "weave"}}};
  const auto* row =
      std::ranges::find(kPast, lemma, &std::pair<std::string_view, std::string_view>::first);
  return row == kPast.end() ? lemma : row->second;
}

/// "their" for any possessive, else the word or its lemma.
bool is_word(const Annotation& annotation, std::uint32_t at, std::string_view word) {
  const TokenIndex token{at};
  if (annotation.lemma(token) == word || normal_form(annotation.word(token)) == word) return true;
  const bool owner = word == "their" || word == "its" || word == "his" || word == "one's";
  return owner && annotation.tokens[at].xpos == Xpos::kPrpPoss;
}

/// The token behind the phrase's last word, of a phrase that begins at the token; 0: it does not
/// stand there. A short object may stand
/// between the verb and a particle: "shut the mill down".
std::uint32_t phrase_end(const Annotation& annotation, std::uint32_t begin, std::string_view rest) {
  constexpr std::uint32_t kObject = 3;
  if (begin >= annotation.tokens.size()) return 0;
  const TokenRange sentence =
      annotation.sentences[annotation.tokens[begin].sentence.index()].tokens;
  std::uint32_t at = begin;
  bool first = true;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    const bool particle = first && rest.empty();
    const std::uint32_t end = std::min(sentence.end, at + (particle ? kObject : 0) + 1);
    while (at < end && !is_word(annotation, at, word)) {
      const Upos tag = annotation.tokens[at].upos;
      const bool object = tag == Upos::kDet || tag == Upos::kNoun || tag == Upos::kPron ||
                          tag == Upos::kAdj || tag == Upos::kPropn;
      if (!object) return 0;
      ++at;
    }
    if (at >= end) return 0;
    ++at;
    first = false;
  }
  return at;
}

/// Whether the phrase at these tokens tells more than the best so far: one without other words
/// between its own, then the longer one.
bool is_better(TokenRange tokens, TokenRange best_tokens, std::string_view rest,
               std::string_view best) {
  if (best_tokens.empty()) return true;
  const auto gap = [](TokenRange range, std::string_view words) {
    const auto own = static_cast<std::uint32_t>(std::ranges::count(words, ' ')) + 2;
    return range.size() > own;
  };
  const bool here = gap(tokens, rest);
  const bool there = gap(best_tokens, best);
  return here == there ? tokens.size() > best_tokens.size() : !here;
}

}  // namespace

HappeningWords::HappeningWords() {
  const auto note = [](Row& row, std::size_t number, bool weak) {
    row.weak = row.classes.none() ? weak : row.weak && weak;
    row.classes.set(number);
  };
  const auto rows = happening_class_rows();
  for (std::size_t number = 0; number < rows.size(); ++number) {
    if (rows[number].name == "whereabouts") whereabouts_.set(number);
    if (rows[number].name == "appointment") appointment_.set(number);
    if (rows[number].name == "birth") birth_.set(number);
    if (rows[number].name == "founding") founding_.set(number);
    if (rows[number].name == "discovery") discovery_.set(number);
    each_word(rows[number].nouns,
              [&](std::string_view word, bool weak) { note(nouns_[word], number, weak); });
    each_word(rows[number].verbs, [&](std::string_view word, bool weak) {
      const std::size_t blank = word.find(' ');
      if (blank == std::string_view::npos) return note(verbs_[word], number, weak);
      std::vector<Phrase>& phrases = phrases_[word.substr(0, blank)];
      const std::string_view rest = word.substr(blank + 1);
      auto known = std::ranges::find(phrases, rest, &Phrase::rest);
      if (known == phrases.end()) known = phrases.insert(known, {rest, {}});
      note(known->row, number, weak);
    });
  }
}

HappeningWord HappeningWords::noun_at(const Annotation& annotation, std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 3;
  const TokenRange sentence =
      annotation.sentences[annotation.tokens[token].sentence.index()].tokens;
  HappeningWord found;
  found.tokens = found.phrase = {token, token + 1};
  std::string words{annotation.lemma(TokenIndex{token})};
  if (annotation.tokens[token].upos == Upos::kPropn)
    words = normal_form(annotation.word(TokenIndex{token}));
  if (annotation.tokens[token].upos == Upos::kNoun) found.deed = deed_of_noun(words);
  if (annotation.tokens[token].xpos == Xpos::kVbg) found.deed = deed_of_verb(words);
  for (std::uint32_t begin = token;;) {
    if (const auto row = nouns_.find(words); row != nouns_.end()) {
      found.classes = row->second.classes;
      found.weak = row->second.weak;
      found.tokens = found.phrase = {begin, token + 1};
    }
    if (begin == sentence.begin || token + 1 - begin == kLongest) return found;
    --begin;
    const std::string before = normal_form(annotation.word(TokenIndex{begin}));
    const bool joined = before == "-" || words.starts_with('-');
    words.insert(0, joined ? before : before + " ");
  }
}

HappeningWord HappeningWords::verb_at(const Annotation& annotation, std::uint32_t token) const {
  HappeningWord found;
  const std::string_view lemma = annotation.lemma(TokenIndex{token});
  const std::string_view present = present_of(lemma);
  found.past = present != lemma;
  found.tokens = found.phrase = {token, token + 1};
  if (annotation.tokens[token].upos == Upos::kVerb) found.deed = deed_of_verb(present);
  std::string_view best;
  if (const auto phrases = phrases_.find(present); phrases != phrases_.end()) {
    for (const Phrase& phrase : phrases->second) {
      const std::uint32_t end = phrase_end(annotation, token + 1, phrase.rest);
      const TokenRange so_far = best.empty() ? TokenRange{} : found.phrase;
      if (end == 0 || !is_better({token, end}, so_far, phrase.rest, best)) continue;
      best = phrase.rest;
      found.classes = phrase.row.classes;
      found.weak = phrase.row.weak;
      found.phrase = {token, end};
    }
    if (found.classes.any()) return found;
  }
  const auto row = verbs_.find(present);
  if (row == verbs_.end()) return found;
  found.classes = row->second.classes;
  found.weak = row->second.weak;
  return found;
}

HappeningWord HappeningWords::state_at(const Annotation& annotation, std::uint32_t token) const {
  HappeningWord found;
  const auto phrases = phrases_.find("be");
  if (phrases == phrases_.end()) return found;
  for (const Phrase& phrase : phrases->second) {
    if (!is_word(annotation, token, phrase.rest.substr(0, phrase.rest.find(' ')))) continue;
    const std::uint32_t end = phrase_end(annotation, token, phrase.rest);
    if (end <= token || end - token <= found.phrase.size()) continue;
    found.classes = phrase.row.classes;
    found.weak = phrase.row.weak;
    found.tokens = {token, token + 1};
    found.phrase = {token, end};
  }
  return found;
}

}  // namespace belie
