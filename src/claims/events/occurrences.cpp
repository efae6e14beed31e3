// SPDX-License-Identifier: Apache-2.0
#include "claims/events/occurrences.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "language/characters.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

void add_once(std::vector<ReferentIndex>& list, ReferentIndex referent) {
  if (referent.valid() && std::ranges::find(list, referent) == list.end()) list.push_back(referent);
}

}  // namespace

Occurrences::Occurrences(const DraftReading& draft)
    : annotation_(draft.annotation()),
      words_(draft.lexicon().event_words()),
      phrases_(draft.events()),
      mention_of_(annotation_.tokens.size()),
      below_(annotation_.tokens.size()) {
  for (const Mention& mention : annotation_.mentions) {
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      if (mention_of_[i] == nullptr || mention.kind == MentionKind::kName)
        mention_of_[i] = &mention;
    }
  }
  for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
    if (annotation_.tokens[i].upos == Upos::kNoun) {
      common_nouns_.emplace(annotation_.lemma(TokenIndex{i}));
    }
    const TokenIndex head = annotation_.tokens[i].head;
    if (head.valid()) below_[head.index()].push_back(i);
  }
}

const Mention* Occurrences::name_at(std::uint32_t token) const {
  const Mention* mention = mention_of_[token];
  return mention != nullptr && mention->referent.valid() ? mention : nullptr;
}

std::optional<Occurrence> Occurrences::told_at(TokenIndex word) const {
  const auto phrase = std::ranges::lower_bound(phrases_, word.value, {}, &EventPhrase::anchor);
  if (phrase == phrases_.end() || phrase->anchor != word.value) return std::nullopt;
  return Occurrence{phrase->mention, word, !phrase->weak};
}

EventOfWord Occurrences::listed_verb(TokenIndex verb) const {
  return words_.verb(annotation_.lemma(verb));
}

EventOfWord Occurrences::listed_noun(TokenIndex noun) const {
  const bool proper = annotation_.tokens[noun.index()].upos == Upos::kPropn;
  return proper ? words_.noun(normal_form(annotation_.word(noun)))
                : words_.noun(annotation_.lemma(noun));
}

/// Who does it, to whom it is done, and who stands behind "of", "by", "between" and "with".
void Occurrences::take_part(EventMention& event, TokenIndex of, bool verb) const {
  for (const std::uint32_t child : below_[of.index()]) {
    const Token& token = annotation_.tokens[child];
    const Relation relation = universal(token.relation);
    const bool argument = verb ? relation == Relation::kNsubj || relation == Relation::kObj ||
                                     token.relation == Relation::kOblAgent
                               : relation == Relation::kNmod;
    if (!argument) continue;
    const Mention* mention = name_at(child);
    if (mention == nullptr) continue;
    const EntityType type = annotation_.referents[mention->referent.index()].type;
    add_once(type == EntityType::kPlace && !verb ? event.places : event.participants,
             mention->referent);
  }
}

/// The first of the capitalised words that end with the noun: of a name also the common noun before
/// it, whatever the tagger took it for at the head of a sentence ("Exercise Calm Sea opens …").
std::uint32_t Occurrences::name_begin(std::uint32_t noun) const {
  const std::uint32_t first =
      annotation_.sentences[annotation_.sentence_of(TokenIndex{noun}).index()].tokens.begin;
  const Mention* mention = name_at(noun);
  const bool named = mention != nullptr && mention->kind == MentionKind::kName;
  std::uint32_t begin = named ? std::max(first, mention->tokens.begin) : noun;
  while (begin > first) {
    const Token& before = annotation_.tokens[begin - 1];
    const std::string word = normal_form(annotation_.word(TokenIndex{begin - 1}));
    const bool capital = word != annotation_.word(TokenIndex{begin - 1});
    const bool part =
        before.upos == Upos::kPropn || (named && capital && common_nouns_.contains(word));
    if (!part || full_month(word) || full_weekday(word)) break;
    --begin;
  }
  return begin;
}

/// "programme" of "Programme Blue Skies" where the draft speaks of a programme; else the noun
/// itself.
std::string Occurrences::class_of_name(std::uint32_t begin, std::uint32_t noun) const {
  for (std::uint32_t i = begin; i < noun; ++i) {
    std::string word = normal_form(annotation_.word(TokenIndex{i}));
    if (common_nouns_.contains(word)) return word;
  }
  return normal_form(annotation_.lemma(TokenIndex{noun}));
}

std::optional<Occurrence> Occurrences::of_verb(TokenIndex verb) const {
  if (annotation_.tokens[verb.index()].upos != Upos::kVerb) return std::nullopt;
  if (auto told = told_at(verb)) return told;
  Occurrence found;
  const EventOfWord entry = listed_verb(verb);
  found.word = verb;
  found.listed = entry.entry != nullptr && !entry.weak;
  found.mention.event_class =
      entry.entry != nullptr ? entry.entry->id : fmt::format("to {}", annotation_.lemma(verb));
  found.mention.span = annotation_.tokens[verb.index()].span;
  take_part(found.mention, verb, true);
  return found;
}

std::optional<Occurrence> Occurrences::of_noun(TokenIndex noun, bool any) const {
  const Token& token = annotation_.tokens[noun.index()];
  if (token.upos != Upos::kNoun && token.upos != Upos::kPropn) return std::nullopt;
  if (auto told = told_at(noun)) return told;
  EventOfWord entry = listed_noun(noun);
  const std::uint32_t begin = name_begin(noun.value);
  for (std::uint32_t i = begin; i < noun.value && entry.entry == nullptr; ++i) {
    // "Exercise Calm Sea", "Storm Astrid": the class stands in the name.
    if (const EventOfWord word = listed_noun(TokenIndex{i}); word.entry != nullptr) entry = word;
  }
  if (entry.entry == nullptr && !any) return std::nullopt;
  Occurrence found;
  found.word = noun;
  found.listed = entry.entry != nullptr && !entry.weak;
  found.mention.event_class =
      entry.entry != nullptr ? entry.entry->id : class_of_name(begin, noun.value);
  found.mention.span = annotation_.span({begin, noun.value + 1});
  const bool named = begin != noun.value || token.upos == Upos::kPropn;
  if (named) found.mention.name = annotation_.text(found.mention.span);
  take_part(found.mention, noun, false);
  return found;
}

}  // namespace belie
