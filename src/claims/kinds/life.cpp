// SPDX-License-Identifier: Apache-2.0
//
// Ages, births and deaths of people: each is an interval of possible birth days. An age that stands
// with the name holds on the day on which the text speaks, and is the paper's own word even in
// reported speech; where its sentence tells an earlier time, it holds then or on the day on which
// the text speaks. One told by a verb holds at the time of its clause. An age at another time that
// the text does not tell ("was 38 when she left") is kept without a time and binds nobody.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/word_list.h"
#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/lives/life_deaths.h"
#include "claims/lives/life_times.h"
#include "claims/said.h"
#include "language/ages/age_protagonist.h"
#include "language/descriptions/description_words.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kPerson, kForm, kAge, kTime, kDescribed };

constexpr std::array kRoles{
    RoleDescriptor{"person", ValueType::kEntity, true, true, "whose life it is"},
    RoleDescriptor{"form", ValueType::kText, false, true, "age, birth or death"},
    RoleDescriptor{"age", ValueType::kQuantity, false, false, "completed years"},
    RoleDescriptor{"time", ValueType::kTime, false, false,
                   "when born or died; of an age the time told with it: aged 21 in 1984"},
    RoleDescriptor{
        "described", ValueType::kText, false, false,
        "yes: stands with the name, so that it holds on the day on which the text speaks; "
        "died: the same of somebody whose death the clause tells"},
};

constexpr std::uint32_t kFarthestHolder = 12;  // tokens between holder and age shown as one place

/// Words by which a draft sets an age right, or says that it is not sure of it.
constexpr std::array<std::string_view, 12> kDoubts{
    "incorrectly", "mistakenly", "wrongly", "correction", "reportedly",  "apparently",
    "allegedly",   "possibly",   "perhaps", "estimated",  "conflicting", "misstated"};

ReferentIndex holder_of(const Annotation& annotation, const AgeExpression& age) {
  if (!age.holder.valid()) return {};
  const ReferentIndex referent = annotation.mentions[age.holder.index()].referent;
  if (!referent.valid()) return {};
  const EntityType type = annotation.referents[referent.index()].type;
  return type == EntityType::kPerson || type == EntityType::kUnknown ? referent : ReferentIndex{};
}

/// The holder and the age together, where they stand side by side.
Span span_of(const Annotation& annotation, const AgeExpression& age) {
  const TokenRange holder = bearer_of(annotation, age);
  const bool one_sentence = annotation.sentence_of(TokenIndex(holder.begin)) ==
                            annotation.sentence_of(TokenIndex(age.tokens.begin));
  const TokenRange both{std::min(holder.begin, age.tokens.begin),
                        std::max(holder.end, age.tokens.end)};
  const bool near = one_sentence && both.size() <= kFarthestHolder;
  return near ? annotation.span(both) : age.span;
}

bool is_doubted(const Annotation& annotation, const AgeExpression& age) {
  const Sentence& sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex(age.tokens.begin)).index()];
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string word = lower_case(annotation.word(TokenIndex(i)));
    if (is_one_of(kDoubts, word)) return true;
    // "is thought to be 52", and not "said she had thought nothing of it"
    const bool opinion = word == "thought" || word == "believed";
    const bool passive =
        i > sentence.tokens.begin && lower_case(annotation.lemma(TokenIndex(i - 1))) == "be";
    const bool aside =
        i + 1 < sentence.tokens.end && lower_case(annotation.word(TokenIndex(i + 1))) == "to";
    if (opinion && (passive || aside)) return true;
  }
  return false;
}

/// "Roe was buried beside his father, who died at 71": the age of the relation.
bool is_of_relation(const Annotation& annotation, const AgeExpression& age) {
  static constexpr std::array<std::string_view, 14> kRelations{
      "father",  "mother", "brother", "sister",      "son",         "daughter", "wife",
      "husband", "uncle",  "aunt",    "grandfather", "grandmother", "nephew",   "niece"};
  const TokenRange holder = bearer_of(annotation, age);
  bool relation = false;
  for (std::uint32_t i = holder.end; i < age.tokens.begin; ++i) {
    const std::string word = lower_case(annotation.word(TokenIndex(i)));
    relation = relation || is_one_of(kRelations, word);
    if (relation && (word == "who" || word == "whose")) return true;
  }
  return false;
}

std::string years_words(const AgeExpression& age) {
  return age.low == age.high ? fmt::format("{}", age.low)
                             : fmt::format("{} to {}", age.low, age.high);
}

std::string read_as(const Annotation& annotation, const AgeExpression& age,
                    const std::string& person) {
  const std::string time =
      age.has_time ? std::string(annotation.text(age.time.span)) : std::string();
  if (age.form == AgeForm::kBirth) return fmt::format("{}, born {}", person, time);
  std::string text =
      age.form == AgeForm::kDeath && age.low < 0
          ? fmt::format("{}, died", person)
          : fmt::format("{}, {}{}", person, age.form == AgeForm::kDeath ? "died aged " : "",
                        years_words(age));
  if (!time.empty()) text += fmt::format(" ({})", time);
  return text;
}

/// "is not 52", "was never born in 1951": a denial of the figure itself, not of its clause.
Polarity polarity_of(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::uint32_t kReach = 2;
  constexpr std::array<std::string_view, 3> kDenials{"not", "n't", "never"};
  const std::uint32_t first = age.tokens.begin;
  for (std::uint32_t i = first; i > 0 && i + kReach > first;) {
    --i;
    const std::string word = lower_case(annotation.word(TokenIndex(i)));
    if (is_one_of(kDenials, word)) return Polarity::kNegative;
  }
  return Polarity::kPositive;
}

/// In brackets, between commas or behind "who": the paper's own, whatever the clause around.
bool stands_aside(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::uint32_t kReach = 4;
  if (age.described) return true;
  if (age.tokens.begin == 0) return false;
  for (std::uint32_t i = age.tokens.begin; i > 0 && i + kReach > age.tokens.begin; --i) {
    if (annotation.word(TokenIndex(i - 1)) == "who") return true;
  }
  const std::string_view before = annotation.word(TokenIndex(age.tokens.begin - 1));
  return before == "(" || before == "," || before == "–" || before == "-";
}

/// "I shall be 45 in August": no less sure than "I will be".
bool is_told_by_shall(const Annotation& annotation, const AgeExpression& age) {
  for (std::uint32_t i = age.head.value; i < age.tokens.end; ++i) {
    if (lower_case(annotation.word(TokenIndex(i))) == "shall") return true;
  }
  return false;
}

Claim claim_of(const Annotation& annotation, const AgeExpression& age, ReferentIndex person) {
  const TokenIndex token(age.tokens.begin);
  Claim claim = claim_said_at(annotation, ClaimKind::k_life, token, span_of(annotation, age));
  claim.polarity = polarity_of(annotation, age);
  if (stands_aside(annotation, age) && claim.voice != VoiceKind::kQuoted) {
    claim.voice = VoiceKind::kPaper;
    claim.voice_source.clear();
    claim.modality = Modality::kAsserted;
  }
  // "I was nineteen when I came here": what somebody says of the own age
  const bool own = age.head.valid() && lower_case(annotation.word(age.head)) == "i";
  if (own && claim.modality == Modality::kPossible && is_told_by_shall(annotation, age))
    claim.modality = Modality::kAsserted;
  if (own && claim.voice == VoiceKind::kQuoted && claim.modality == Modality::kAsserted) {
    claim.voice = VoiceKind::kPaper;
    claim.voice_source.clear();
  }
  // a report of nobody, such as "as he was told", takes nothing from the paper's own word
  if (claim.voice == VoiceKind::kEndorsed && claim.voice_source.empty())
    claim.voice = VoiceKind::kPaper;
  // "the 88 candles could not be lit": they were there
  if (annotation.lemma(TokenIndex(age.tokens.end - 1)) == "candle" && age.low >= 0)
    claim.modality = Modality::kAsserted;
  // "will be 70 in June" is as sure as "is 69"
  if (claim.modality == Modality::kPlanned) claim.modality = Modality::kAsserted;
  if (is_doubted(annotation, age) || (age.holder.valid() && is_of_relation(annotation, age)))
    claim.modality = Modality::kPossible;
  claim.when = when_of_life(annotation, age);
  claim.arguments = {{kPerson, person}, {kForm, std::string(to_text(age.form))}};
  if (age.low >= 0) {
    claim.arguments.push_back(
        {kAge, Quantity{static_cast<double>(age.low), static_cast<double>(age.high), "year"}});
  }
  if (age.has_time) claim.arguments.push_back({kTime, age.time});
  if (age.described) {
    const bool dead = death_of_holder(annotation, age).told != DeathTold::kNone;
    claim.arguments.push_back({kDescribed, std::string(dead ? "died" : "yes")});
  }
  claim.read_as = read_as(annotation, age, annotation.referents[person.index()].name);
  return claim;
}

/// "Her mother sold eggs. She was 17 when she came in 1958": nobody holds the age for certain.
bool may_be_guessed(const Annotation& annotation, const AgeExpression& age) {
  if (age.holder.valid() || age.form != AgeForm::kAge || !age.has_time || !age.head.valid())
    return false;
  const std::string word = lower_case(annotation.word(age.head));
  return word == "he" || word == "she";
}

/// The claims whose person is only whom the draft is about: of the lowest grade.
void add_guessed(const DraftReading& draft, std::vector<Claim>& claims) {
  const Annotation& annotation = draft.annotation();
  if (std::ranges::none_of(annotation.ages, [&](const AgeExpression& age) {
        return may_be_guessed(annotation, age);
      }))
    return;
  const DraftWords words(annotation, draft.figures().lexicon());
  const AgeProtagonist protagonist(words);
  for (const AgeExpression& age : annotation.ages) {
    if (!may_be_guessed(annotation, age)) continue;
    AgeExpression guessed = age;
    guessed.holder = protagonist.born(age.head.value);
    if (!guessed.holder.valid()) continue;
    // whom the text names only later is nobody yet
    if (annotation.mentions[guessed.holder.index()].tokens.begin > age.tokens.begin) continue;
    const ReferentIndex person = holder_of(annotation, guessed);
    if (!person.valid()) continue;
    claims.push_back(claim_of(annotation, guessed, person));
    claims.back().grade = Grade::kTree;
  }
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  std::vector<Claim> claims;
  for (const AgeExpression& age : annotation.ages) {
    const ReferentIndex person = holder_of(annotation, age);
    const bool told = age.low >= 0 || age.has_time;
    if (person.valid() && told) claims.push_back(claim_of(annotation, age, person));
  }
  add_guessed(draft, claims);
  return claims;
}

}  // namespace

const KindDescriptor k_life_kind{.kind = ClaimKind::k_life,
                                 .name = "life",
                                 .summary = "how old someone is, when someone was born or died",
                                 .example = "Gordon Peat, 52,",
                                 .roles = kRoles,
                                 .extract = extract};

}  // namespace belie
