// SPDX-License-Identifier: Apache-2.0
#include "claims/events/event_verb_phrases.h"

#include <array>

#include "base/word_list.h"
#include "claims/events/event_classes.h"
#include "language/times/time_words.h"

namespace belie {

/// Who does it and to whom, by the tree.
void VerbPhrases::read_actors(EventPhrase& phrase, const EventWord& word) const {
  const std::uint32_t verb = word.anchor;
  std::uint32_t subject = TokenIndex::kNone;
  bool object = false;
  for (std::uint32_t i = sentence(verb).begin; i < sentence(verb).end; ++i) {
    if (!token(i).head.valid() || token(i).head.value != verb) continue;
    const Relation relation = token(i).relation;
    const bool passive = relation == Relation::kNsubjPass;
    if (universal(relation) == Relation::kNsubj && !passive) subject = i;
    const bool undergoes = relation == Relation::kObj || relation == Relation::kNsubjPass;
    const bool of_phrase = word.phrase.find(lemma(i)) != std::string_view::npos;
    if (undergoes && !of_phrase) read_undergoer(phrase, i);
    object = object || undergoes;
    if (relation == Relation::kOblAgent) read_agent(phrase, i);
  }
  if (subject == TokenIndex::kNone) return;
  if (object || is_deliberate(word.entry->id)) {
    read_agent(phrase, subject);
  } else {
    read_undergoer(phrase, subject);
  }
}

void VerbPhrases::read_undergoer(EventPhrase& phrase, std::uint32_t at) const {
  at = antecedent(at);
  if (const Mention* mention = mention_at(at)) add_participant(phrase.mention, *mention);
  set_theme(phrase, at);
  read_apart_before(phrase, at);
}

/// "another man", "a seventh officer".
void VerbPhrases::read_apart_before(EventPhrase& phrase, std::uint32_t noun) const {
  constexpr std::array<std::string_view, 13> kOthers{
      "another", "other", "further", "separate", "second", "third", "fourth",
      "fifth",   "sixth", "seventh", "eighth",   "ninth",  "tenth"};
  const std::uint32_t begin = sentence(noun).begin;
  for (std::uint32_t at = noun; at > begin && noun - at < 3;) {
    --at;
    if (is_one_of(kOthers, lower(at))) phrase.mention.apart = lower(at);
    if (token(at).upos == Upos::kDet || token(at).upos == Upos::kVerb) return;
  }
}

void VerbPhrases::read_agent(EventPhrase& phrase, std::uint32_t at) const {
  at = antecedent(at);
  const Mention* mention = mention_at(at);
  const bool sides = !befalls(phrase.mention.event_class);  // who arrests is not whom it befalls
  if (mention != nullptr && sides) add_participant(phrase.mention, *mention);
  if (token(at).upos != Upos::kNoun) return;
  phrase.mention.agent = std::string(lemma(at));
  phrase.agent_known = is_known(at) && is_one_thing(at);
}

/// "who was shot": whom the relative clause is about.
std::uint32_t VerbPhrases::antecedent(std::uint32_t at) const {
  const std::string word = lower(at);
  if (word != "who" && word != "which" && word != "that") return at;
  const std::uint32_t verb = token(at).head.value;
  const bool relative = token(verb).relation == Relation::kAclRelcl && token(verb).head.valid();
  return relative ? token(verb).head.value : at;
}

/// "again", "also": not the same once more.
std::string VerbPhrases::set_apart_by_adverb(std::uint32_t verb) const {
  constexpr std::array<std::string_view, 7> kAgain{"again", "also",       "twice",     "repeatedly",
                                                   "often", "previously", "separately"};
  for (std::uint32_t i = sentence(verb).begin; i < sentence(verb).end; ++i) {
    const bool own = token(i).head.valid() && token(i).head.value == verb;
    if (own && is_one_of(kAgain, lower(i))) return lower(i);
  }
  return "";
}

std::optional<EventPhrase> VerbPhrases::verb_phrase(const EventWord& word) const {
  EventPhrase phrase;
  phrase.verb = true;
  phrase.by_phrase = !word.phrase.empty();
  phrase.weak = word.weak;
  phrase.anchor = word.anchor;
  phrase.tokens = word.tokens;
  phrase.mention.event_class = word.entry->id;
  phrase.mention.span = annotation_.span(phrase.tokens);
  phrase.mention.reference = EventReference::kTold;
  const Clause* clause = clause_at(annotation_, TokenIndex{word.anchor});
  const bool predicate = clause != nullptr && clause->predicate.value == word.anchor;
  if (!predicate && word.phrase.empty()) return std::nullopt;
  const Tense tense = tense_at(annotation_, TokenIndex{word.anchor});
  phrase.ahead = tense == Tense::kFuture || tense == Tense::kPresent;
  phrase.time = times_.of_verb(word.anchor, false);
  if (phrase.time == nullptr) {
    phrase.time = times_.beside_verb(word.anchor, false);
    phrase.grade = Grade::kTree;
  }
  read_clause_sites(phrase, word.anchor);
  read_actors(phrase, word);
  if (phrase.mention.apart.empty()) phrase.mention.apart = set_apart_by_adverb(word.anchor);
  const EventMention& event = phrase.mention;
  const bool told_of = !event.participants.empty() || !event.theme.empty() || !event.agent.empty();
  if (word.weak && event.place.empty() && !told_of) return std::nullopt;
  return phrase;
}

}  // namespace belie
