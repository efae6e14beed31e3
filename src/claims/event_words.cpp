// SPDX-License-Identifier: Apache-2.0
#include "claims/event_words.h"

#include <algorithm>
#include <array>

#include "language/characters.h"

namespace belie {
namespace {

constexpr std::uint32_t kLongestNoun = 3;
constexpr std::size_t kLongPhrase = 4;  // words

/// Classes of events that go on for days; sorted.
constexpr std::array<std::string_view, 28> kLasting{
    "battle",        "campaign",   "census",  "ceasefire", "conference",    "consultation",
    "count",         "evacuation", "exam",    "exercise",  "exhibition",    "festival",
    "fire/wildfire", "flood",      "inquiry", "lockdown",  "meeting/talks", "outage",
    "outbreak",      "protest",    "rescue",  "search",    "storm",         "strike",
    "tour",          "tournament", "trial",   "war"};

/// Classes of events that are in many places; sorted.
constexpr std::array<std::string_view, 19> kRoaming{
    "arrest",   "campaign", "ceasefire", "election", "exercise", "flood",  "layoffs",
    "lockdown", "outage",   "outbreak",  "protest",  "raid",     "rescue", "search",
    "storm",    "strike",   "tour",      "visit",    "war"};

/// Classes whose verbs have no object that they happen to; sorted.
constexpr std::array<std::string_view, 12> kDeliberate{
    "agreement", "decision", "election", "match", "meeting", "protest",
    "race",      "speech",   "strike",   "visit", "vote",    "withdrawal"};

/// Classes whose events are somebody's own; sorted.
constexpr std::array<std::string_view, 13> kPersonal{
    "appointment", "arrest",  "birth",  "charge",      "death",   "deportation", "extradition",
    "funeral",     "release", "rescue", "resignation", "verdict", "wedding"};

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

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
      nouns_.try_emplace(noun, Row{&entry, holds(entry.weak, noun)});
    for (const std::string& verb : entry.verbs)
      verbs_.try_emplace(verb, Row{&entry, holds(entry.weak, verb)});
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

EventWord EventWords::noun_at(const Annotation& annotation, std::uint32_t token) const {
  const TokenRange& sentence =
      annotation.sentences[annotation.tokens[token].sentence.index()].tokens;
  EventWord found;
  std::string words = noun_form(annotation, token);
  for (std::uint32_t begin = token;;) {
    if (const auto row = nouns_.find(words); row != nouns_.end()) {
      found = {row->second.entry, {begin, token + 1}, token, row->second.weak, false};
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
  const auto row = verbs_.find(lemma);
  if (row == verbs_.end()) return {};
  return {row->second.entry, {token, token + 1}, token, row->second.weak, true};
}

std::string_view event_family(std::string_view event_class) {
  return event_class.substr(0, event_class.find('/'));
}

std::string_view event_word(std::string_view event_class) {
  const std::size_t slash = event_class.find('/');
  return slash == std::string_view::npos ? event_class : event_class.substr(slash + 1);
}

bool compatible_classes(std::string_view a, std::string_view b) {
  return a == b || a == event_family(b) || b == event_family(a);
}

bool is_deliberate(std::string_view event_class) {
  return std::ranges::binary_search(kDeliberate, event_family(event_class));
}

bool befalls(std::string_view event_class) {
  constexpr std::array<std::string_view, 5> kBefalling{"admission", "attack", "escape",
                                                       "kidnapping", "robbery"};
  return is_personal(event_class) ||
         std::ranges::binary_search(kBefalling, event_family(event_class));
}

bool is_personal(std::string_view event_class) {
  return std::ranges::binary_search(kPersonal, event_family(event_class));
}

bool roams(std::string_view event_class) {
  return std::ranges::binary_search(kRoaming, event_family(event_class));
}

bool recurs(std::string_view event_class) {
  constexpr std::array<std::string_view, 10> kRecurring{
      "call",          "concert", "conference", "match", "meeting",
      "meeting/talks", "protest", "speech",     "visit", "vote"};
  return std::ranges::binary_search(kRecurring, event_class);
}

bool lasts(std::string_view event_class) {
  return std::ranges::find(kLasting, event_class) != kLasting.end();
}

}  // namespace belie
