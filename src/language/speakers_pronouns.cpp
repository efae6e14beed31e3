// SPDX-License-Identifier: Apache-2.0
#include "language/speakers_pronouns.h"

#include <algorithm>

#include "language/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kSentencesBack = 3;
constexpr std::uint32_t kSpeakerHolds = 160;  // tokens for which a speaker stays the one meant

Gender gender_of(std::string_view word) {
  if (word == "he") return Gender::kMale;
  return word == "she" ? Gender::kFemale : Gender::kUnknown;
}

bool is_subject_relation(Relation relation) {
  return relation == Relation::kNsubj || relation == Relation::kNsubjPass;
}

}  // namespace

bool SpeakerPronouns::is_pronoun(TokenIndex token) const {
  const std::string word = lower_case(annotation_.word(token));
  return word == "he" || word == "she" || word == "it" || word == "they" || word == "who" ||
         word == "i" || word == "we" || word == "you";
}

bool SpeakerPronouns::fits(MentionIndex mention, Gender gender, bool thing) const {
  const Mention& at = annotation_.mentions[mention.index()];
  if (!at.referent.valid() || at.kind == MentionKind::kPronoun) return false;
  const Referent& referent = annotation_.referents[at.referent.index()];
  if (thing) return referent.type == EntityType::kOrganisation;
  if (referent.type != EntityType::kPerson) return false;
  return referent.gender == gender || referent.gender == Gender::kUnknown;
}

bool SpeakerPronouns::is_subject(MentionIndex mention) const {
  const TokenRange tokens = annotation_.mentions[mention.index()].tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (is_subject_relation(annotation_.tokens[i].relation)) return true;
    // "Councillor Maria Holt": the tree hangs the name on the title.
    const TokenIndex head = annotation_.tokens[i].head;
    const bool flat = annotation_.tokens[i].relation == Relation::kFlat && head.valid();
    if (flat && is_subject_relation(annotation_.tokens[head.index()].relation)) return true;
  }
  return false;
}

/// "One of the victims wept.": somebody without a name whom a pronoun behind it may mean.
bool SpeakerPronouns::has_unnamed_subject(std::size_t sentence) const {
  const TokenRange tokens = annotation_.sentences[sentence].tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = annotation_.tokens[i];
    const bool main = is_subject_relation(token.relation) && token.head.valid() &&
                      !annotation_.tokens[token.head.index()].head.valid();
    if (!main || phrases_.around(TokenIndex{i}, tokens.begin, tokens.end).mention.valid()) continue;
    if (token.upos == Upos::kNoun || token.upos == Upos::kNum) return true;
  }
  return false;
}

/// Where to begin to look: some sentences before, in this section or the one before it.
std::uint32_t SpeakerPronouns::first_token(std::uint32_t from) const {
  const std::size_t own = annotation_.sentence_of(TokenIndex{from}).index();
  std::size_t first = own;
  while (first > 0 && own - first < kSentencesBack &&
         annotation_.sentences[first - 1].section + 1 >= annotation_.sentences[own].section)
    --first;
  return annotation_.sentences[first].tokens.begin;
}

MentionIndex SpeakerPronouns::antecedent(TokenIndex pronoun, const Quotation& quotation,
                                         LastSpeaker last) const {
  const std::string word = lower_case(annotation_.word(pronoun));
  const Gender gender = gender_of(word);
  const bool thing = word == "it";
  if (gender == Gender::kUnknown && !thing) return {};
  const std::uint32_t from = std::min(pronoun.value, quotation.tokens.begin);
  const bool holds = last.token <= pronoun.value && pronoun.value - last.token < kSpeakerHolds;
  const bool recent = holds && last.mention.valid() && fits(last.mention, gender, thing);
  const bool unnamed = holds && last.described && !thing;
  const std::uint32_t earliest = first_token(from);
  const std::uint32_t stop = recent || unnamed ? std::max(earliest, last.token) : earliest;
  MentionIndex latest;
  std::size_t sentence = annotation_.sentence_of(pronoun).index();
  for (std::uint32_t i = pronoun.value; i-- > stop;) {
    const std::size_t own = annotation_.sentence_of(TokenIndex{i}).index();
    if (own != sentence && !recent && !thing && has_unnamed_subject(sentence)) break;
    sentence = own;
    const MentionIndex mention = phrases_.mention_at(i);
    const bool heard = depth_.of_token(i) > depth_.of_token(pronoun.value);
    if (heard || !mention.valid() || !fits(mention, gender, thing)) continue;
    if (is_subject(mention)) return mention;
    if (!latest.valid()) latest = mention;
  }
  if (unnamed && !latest.valid()) return {};
  return recent ? last.mention : latest;
}

}  // namespace belie
