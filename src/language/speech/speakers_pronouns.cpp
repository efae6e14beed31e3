// SPDX-License-Identifier: Apache-2.0
#include "language/speech/speakers_pronouns.h"

#include <algorithm>
#include <array>

#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kSentencesBack = 3;
constexpr std::uint32_t kSpeakerHolds = 160;  // tokens for which a speaker stays the one meant

/// Nouns for people without a name whom a pronoun may mean.
struct PersonNoun {
  std::string_view lemma;
  Gender gender;
};

constexpr std::array kPersonNouns{
    PersonNoun{"woman", Gender::kFemale},      PersonNoun{"girl", Gender::kFemale},
    PersonNoun{"mother", Gender::kFemale},     PersonNoun{"wife", Gender::kFemale},
    PersonNoun{"daughter", Gender::kFemale},   PersonNoun{"sister", Gender::kFemale},
    PersonNoun{"widow", Gender::kFemale},      PersonNoun{"man", Gender::kMale},
    PersonNoun{"boy", Gender::kMale},          PersonNoun{"father", Gender::kMale},
    PersonNoun{"husband", Gender::kMale},      PersonNoun{"son", Gender::kMale},
    PersonNoun{"brother", Gender::kMale},      PersonNoun{"victim", Gender::kUnknown},
    PersonNoun{"witness", Gender::kUnknown},   PersonNoun{"resident", Gender::kUnknown},
    PersonNoun{"neighbour", Gender::kUnknown}, PersonNoun{"neighbor", Gender::kUnknown},
    PersonNoun{"survivor", Gender::kUnknown},  PersonNoun{"passenger", Gender::kUnknown},
    PersonNoun{"official", Gender::kUnknown},  PersonNoun{"person", Gender::kUnknown},
    PersonNoun{"friend", Gender::kUnknown},    PersonNoun{"colleague", Gender::kUnknown},
    PersonNoun{"head", Gender::kUnknown}};

Gender gender_of(std::string_view word) {
  if (word == "he" || word == "his") return Gender::kMale;
  return word == "she" || word == "her" ? Gender::kFemale : Gender::kUnknown;
}

bool is_subject(Relation relation) {
  return relation == Relation::kNsubj || relation == Relation::kNsubjPass;
}

}  // namespace

SpeakerPronouns::SpeakerPronouns(const Annotation& annotation, const SpeakerPhrases& phrases,
                                 const SpeechDepth& depth)
    : annotation_(annotation),
      phrases_(phrases),
      depth_(depth),
      titles_(annotation.tokens.size()),
      has_title_(annotation.referents.size()) {
  for (const Title& title : annotation.titles) {
    for (std::uint32_t i = title.tokens.begin; i < title.tokens.end; ++i) titles_[i] = true;
    if (!title.holder.valid()) continue;
    const ReferentIndex holder = annotation.mentions[title.holder.index()].referent;
    if (holder.valid()) has_title_[holder.index()] = true;
  }
}

bool SpeakerPronouns::is_pronoun(TokenIndex token) const {
  const std::string word = lower_case(annotation_.word(token));
  return word == "he" || word == "she" || word == "it" || word == "they" || word == "who" ||
         word == "his" || word == "her" || word == "its" || word == "their" || word == "my" ||
         word == "i" || word == "we" || word == "you";
}

bool SpeakerPronouns::is_person(ReferentIndex referent) const {
  const EntityType type = annotation_.referents[referent.index()].type;
  return type == EntityType::kPerson ||
         (type == EntityType::kUnknown && has_title_[referent.index()]);
}

bool SpeakerPronouns::fits(MentionIndex mention, Gender gender, bool thing) const {
  const Mention& at = annotation_.mentions[mention.index()];
  if (!at.referent.valid() || at.kind == MentionKind::kPronoun) return false;
  if (is_dateline(at)) return false;
  const Referent& referent = annotation_.referents[at.referent.index()];
  if (thing) return referent.type == EntityType::kOrganisation;
  if (referent.gender != gender && referent.gender != Gender::kUnknown) return false;
  // A main clause that somebody unknown is the subject of, before "she said": most likely a person.
  const bool unknown = referent.type == EntityType::kUnknown;
  return is_person(at.referent) || (unknown && rank_of(mention) == Rank::kMainSubject);
}

/// "ORSBY, England –": capitals alone, at the begin of a section.
bool SpeakerPronouns::is_dateline(const Mention& mention) const {
  const std::string_view words = annotation_.text(mention.span);
  const TokenIndex first{mention.tokens.begin};
  const Sentence& sentence = annotation_.sentences[annotation_.sentence_of(first).index()];
  return words.size() > 2 && sentence.tokens.begin == first.value &&
         std::ranges::none_of(words, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A name of two words or more of which nothing is known; beside "she said" a person's.
bool SpeakerPronouns::may_be_person(MentionIndex mention, Gender gender) const {
  const Mention& at = annotation_.mentions[mention.index()];
  if (!at.referent.valid() || at.kind != MentionKind::kName || at.tokens.size() < 2 ||
      is_dateline(at))
    return false;
  const Referent& referent = annotation_.referents[at.referent.index()];
  return referent.type == EntityType::kUnknown &&
         (referent.gender == gender || referent.gender == Gender::kUnknown);
}

SpeakerPronouns::Rank SpeakerPronouns::rank_of_token(TokenIndex token) const {
  const Token& at = annotation_.tokens[token.index()];
  if (!is_subject(at.relation) || !at.head.valid()) return Rank::kOther;
  return annotation_.tokens[at.head.index()].head.valid() ? Rank::kSubject : Rank::kMainSubject;
}

/// "according to Holt", "according to the driver, Holt": who speaks already.
bool SpeakerPronouns::is_source(std::uint32_t name) const {
  constexpr std::uint32_t kLongestTitle = 4;
  const std::uint32_t begin =
      annotation_.sentences[annotation_.sentence_of(TokenIndex{name}).index()].tokens.begin;
  for (std::uint32_t i = name; i > begin + 1 && i + kLongestTitle > name; --i) {
    if (lower_case(annotation_.word(TokenIndex{i - 1})) == "to")
      return lower_case(annotation_.word(TokenIndex{i - 2})) == "according";
  }
  return false;
}

/// "Councillor Maria Holt", "the broadcaster Maria Holt": the tree may hang the name on the title.
SpeakerPronouns::Rank SpeakerPronouns::rank_of(MentionIndex mention) const {
  const TokenRange tokens = annotation_.mentions[mention.index()].tokens;
  Rank rank = is_source(tokens.begin) ? Rank::kSubject : Rank::kOther;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    rank = std::max(rank, rank_of_token(TokenIndex{i}));
    const Token& token = annotation_.tokens[i];
    const bool hung = token.relation == Relation::kFlat || token.relation == Relation::kAppos;
    if (hung && token.head.valid()) rank = std::max(rank, rank_of_token(token.head));
  }
  return rank;
}

/// Whether the noun names people of whom the pronoun may speak.
bool SpeakerPronouns::may_be_meant(std::uint32_t noun, Gender gender) const {
  if (annotation_.tokens[noun].upos == Upos::kNum || titles_[noun]) return true;
  const auto found =
      std::ranges::find(kPersonNouns, annotation_.lemma(TokenIndex{noun}), &PersonNoun::lemma);
  return found != kPersonNouns.end() &&
         (found->gender == gender || found->gender == Gender::kUnknown);
}

/// "One of the victims wept.": somebody without a name whom a pronoun behind it may mean.
bool SpeakerPronouns::has_unnamed_subject(std::size_t sentence, Gender gender) const {
  const TokenRange tokens = annotation_.sentences[sentence].tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = annotation_.tokens[i];
    if (rank_of_token(TokenIndex{i}) != Rank::kMainSubject) continue;
    if (token.upos != Upos::kNoun && token.upos != Upos::kNum) continue;
    if (phrases_.around(TokenIndex{i}, tokens.begin, tokens.end).mention.valid()) continue;
    if (may_be_meant(i, gender)) return true;
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
  const bool thing = word == "it" || word == "its";
  if (gender == Gender::kUnknown && !thing) return {};
  const std::uint32_t from = std::min(pronoun.value, quotation.tokens.begin);
  const bool holds = last.token <= pronoun.value && pronoun.value - last.token < kSpeakerHolds;
  const bool recent = holds && last.mention.valid() && fits(last.mention, gender, thing);
  const bool unnamed = holds && last.described && !thing;
  const std::uint32_t earliest = first_token(from);
  const std::uint32_t stop = recent || unnamed ? std::max(earliest, last.token) : earliest;
  MentionIndex best, latest, guess;
  bool two_guesses = false;
  Rank rank = Rank::kOther;
  std::size_t sentence = annotation_.sentence_of(pronoun).index();
  for (std::uint32_t i = pronoun.value; i-- > stop;) {
    const std::size_t own = annotation_.sentence_of(TokenIndex{i}).index();
    if (own != sentence && best.valid()) break;
    if (own != sentence && !thing && has_unnamed_subject(sentence, gender)) {
      if (!recent) break;
      return {};  // "The champion, a shy man, rode off. His words …": not whoever spoke before
    }
    sentence = own;
    const MentionIndex mention = phrases_.mention_at(i);
    const bool heard = depth_.of_token(i) > depth_.of_token(pronoun.value);
    if (heard || !mention.valid()) continue;
    if (!thing && may_be_person(mention, gender)) {
      two_guesses |= guess.valid() && referent_of(guess) != referent_of(mention);
      guess = mention;
    }
    if (!fits(mention, gender, thing)) continue;
    if (!latest.valid()) latest = mention;
    if (rank_of(mention) > rank) {
      rank = rank_of(mention);
      best = mention;
    }
  }
  if (best.valid()) return best;
  if (unnamed && !latest.valid()) return {};
  if (recent) return last.mention;
  if (latest.valid() || two_guesses) return latest;
  return guess;
}

}  // namespace belie
