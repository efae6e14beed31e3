// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon/event_words.h"

#include <algorithm>

#include "base/word_list.h"
#include "language/characters.h"

namespace belie {
namespace {

constexpr std::uint32_t kLongestNoun = 3;
constexpr std::size_t kLongPhrase = 4;  // words

/// The form under which a noun is looked up: the lemma, of a name the word itself.
std::string noun_form(const Annotation& annotation, std::uint32_t token) {
  const Upos tag = annotation.tokens[token].upos;
  if (tag != Upos::kPropn && tag != Upos::kVerb) {
    return std::string(annotation.lemma(TokenIndex{token}));
  }
  return normal_form(annotation.word(TokenIndex{token}));
}

/// "the stabbing", "Tuesday's shooting": nouns that the tagger takes for verbs.
bool is_gerund_noun(const Annotation& annotation, std::uint32_t token) {
  if (annotation.tokens[token].xpos != Xpos::kVbg || token == 0) return false;
  const Token& before = annotation.tokens[token - 1];
  return before.sentence == annotation.tokens[token].sentence &&
         (before.upos == Upos::kDet || before.xpos == Xpos::kPos);
}

bool is_possessive(const Annotation& annotation, std::uint32_t token) {
  const Xpos tag = annotation.tokens[token].xpos;
  return tag == Xpos::kPrpPoss || tag == Xpos::kPos;
}

/// "put one's name to" by lemmas; "one's" stands for any possessive.
bool begins_phrase(const Annotation& annotation, std::uint32_t at, std::string_view phrase) {
  const TokenRange& sentence = annotation.sentences[annotation.tokens[at].sentence.index()].tokens;
  while (!phrase.empty()) {
    const auto word = phrase.substr(0, phrase.find(' '));
    phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
    if (!sentence.contains(at)) return false;
    const bool possessive = word == "one's" && is_possessive(annotation, at);
    if (!possessive && annotation.lemma(TokenIndex{at}) != word) return false;
    ++at;
  }
  return true;
}

}  // namespace

EventWords::EventWords(const Lexicon& lexicon) {
  for (const EventEntry& entry : lexicon.events) {
    for (const std::string& noun : entry.nouns)
      nouns_.try_emplace(noun, EventOfWord{&entry, is_one_of(entry.weak, noun)});
    for (const std::string& verb : entry.verbs)
      verbs_.try_emplace(verb, EventOfWord{&entry, is_one_of(entry.weak, verb)});
    for (const std::string& phrase : entry.phrases) {
      const std::string_view words = phrase;
      phrases_[words.substr(0, words.find(' '))].push_back({&entry, words});
    }
  }
}

EventWord EventWords::at(const Annotation& annotation, std::uint32_t token) const {
  switch (annotation.tokens[token].upos) {
    case Upos::kNoun:
    case Upos::kPropn:
      return noun_at(annotation, token);
    case Upos::kVerb:
      if (is_gerund_noun(annotation, token)) return noun_at(annotation, token);
      return verb_at(annotation, token);
    default:
      return phrase_at(annotation, token, kLongPhrase);
  }
}

EventOfWord EventWords::noun(std::string_view lemma) const {
  const auto row = nouns_.find(lemma);
  return row == nouns_.end() ? EventOfWord{} : row->second;
}

EventOfWord EventWords::verb(std::string_view lemma) const {
  const auto row = verbs_.find(lemma);
  return row == verbs_.end() ? EventOfWord{} : row->second;
}

EventWord EventWords::noun_at(const Annotation& annotation, std::uint32_t token) const {
  const TokenRange& sentence =
      annotation.sentences[annotation.tokens[token].sentence.index()].tokens;
  EventWord found;
  std::string words = noun_form(annotation, token);
  for (std::uint32_t begin = token;;) {
    if (const EventOfWord row = noun(words); row.entry != nullptr) {
      found = {row.entry, {begin, token + 1}, token, row.weak, false};
    }
    if (begin == sentence.begin || token + 1 - begin == kLongestNoun) return found;
    --begin;
    words = normal_form(annotation.word(TokenIndex{begin})) + " " + words;
  }
}

/// Of at least so many words: where the tagger takes "put" for something else, "put their names to"
/// still tells.
EventWord EventWords::phrase_at(const Annotation& annotation, std::uint32_t token,
                                std::size_t least) const {
  const auto phrases = phrases_.find(annotation.lemma(TokenIndex{token}));
  if (phrases == phrases_.end()) return {};
  const auto phrase = std::ranges::find_if(phrases->second, [&](const Phrase& row) {
    const auto words = static_cast<std::size_t>(std::ranges::count(row.words, ' ') + 1);
    return words >= least && begins_phrase(annotation, token, row.words);
  });
  if (phrase == phrases->second.end()) return {};
  return {phrase->entry, {token, token + 1}, token, false, true, phrase->words};
}

EventWord EventWords::verb_at(const Annotation& annotation, std::uint32_t token) const {
  const std::string_view lemma = annotation.lemma(TokenIndex{token});
  if (const EventWord phrase = phrase_at(annotation, token, 0); phrase.entry != nullptr)
    return phrase;
  const EventOfWord row = verb(lemma);
  if (row.entry == nullptr) return {};
  return {row.entry, {token, token + 1}, token, row.weak, true};
}

}  // namespace belie
