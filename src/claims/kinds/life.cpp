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
#include "claims/said.h"
#include "claims/when.h"
#include "language/spelling.h"

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

/// Where the holder stands in the age's own sentence: a pronoun may be told by a name far off.
TokenRange bearer_of(const Annotation& annotation, const AgeExpression& age) {
  const TokenRange holder = annotation.mentions[age.holder.index()].tokens;
  const bool near = annotation.sentence_of(TokenIndex(holder.begin)) ==
                    annotation.sentence_of(TokenIndex(age.tokens.begin));
  if (near || !age.head.valid()) return holder;
  return {age.head.value, age.head.value + 1};
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

/// "was 38 when she beat Dole": at a time that the words after it do not give.
bool holds_at_another_time(const Annotation& annotation, const AgeExpression& age) {
  if (age.tokens.end >= annotation.tokens.size()) return false;
  const std::string next = lower_case(annotation.word(TokenIndex(age.tokens.end)));
  return next == "when" || next == "while" || next == "then" || next == "as";
}

enum class Joint : std::uint8_t { kNone, kMeanwhile, kOtherTime };

/// "when she was 49" holds at the time of the clause around it, "since she was 12" at none that is
/// told.
Joint joint_of(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::uint32_t kReach = 7;
  constexpr std::array<std::string_view, 4> kMeanwhile{"when", "while", "as", "where"};
  constexpr std::array<std::string_view, 9> kOtherTime{
      "since", "until", "till", "before", "after", "once", "if", "unless", "whenever"};
  const TokenRange holder = bearer_of(annotation, age);
  const bool before = holder.begin > 0 && holder.end <= age.tokens.begin &&
                      age.tokens.begin - holder.begin <= kReach;
  if (age.described || !before) return Joint::kNone;
  const std::string word = lower_case(annotation.word(TokenIndex(holder.begin - 1)));
  if (is_one_of(kMeanwhile, word)) return Joint::kMeanwhile;
  const bool by_then = word == "time" || word == "moment" || word == "day";  // "by the time"
  return by_then || is_one_of(kOtherTime, word) ? Joint::kOtherTime : Joint::kNone;
}

/// "who at 67 is the oldest", "At 67, she has climbed it twice": the verb behind the age.
bool is_led_to_now(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::uint32_t kReach = 4;
  constexpr std::array<std::string_view, 6> kPresent{"is", "'s", "’s", "has", "remains", "still"};
  if (lower_case(annotation.word(TokenIndex(age.tokens.begin))) != "at") return false;
  const Sentence& sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex(age.tokens.begin)).index()];
  const std::uint32_t end = std::min(sentence.tokens.end, age.tokens.end + kReach);
  for (std::uint32_t i = age.tokens.end; i < end; ++i) {
    const Upos tag = annotation.tokens[i].upos;
    if (is_one_of(kPresent, lower_case(annotation.word(TokenIndex(i))))) return true;
    if (tag == Upos::kVerb || tag == Upos::kAux) return false;
  }
  return false;
}

/// "is 47", whatever the tree makes of the clause.
bool is_told_as_now(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::uint32_t kReach = 3;
  constexpr std::array<std::string_view, 4> kPresent{"is", "'s", "’s", "am"};
  for (std::uint32_t i = age.tokens.begin; i > 0 && i + kReach > age.tokens.begin; --i) {
    const std::string word = lower_case(annotation.word(TokenIndex(i - 1)));
    if (is_one_of(kPresent, word)) return true;
    if (word == "," || word == "was") break;
  }
  return is_led_to_now(annotation, age);
}

/// The only year told in the sentence; nothing where it tells none or several. `several` says
/// which.
struct SentenceYear {
  const TimeExpression* time = nullptr;
  bool several = false;
};

SentenceYear year_of_sentence(const Annotation& annotation, const AgeExpression& age) {
  const Sentence& sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex(age.tokens.begin)).index()];
  SentenceYear found;
  for (const TimeExpression& time : annotation.times) {
    if (time.year == 0 || !sentence.tokens.contains(time.tokens.begin)) continue;
    found.several = found.time != nullptr;
    found.time = &time;
    if (found.several) break;
  }
  return found;
}

/// "left school aged 16", "at the age of 87": of the time of its clause, which the text must give.
bool needs_a_time(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::array<std::string_view, 7> kFirst{"at", "by",   "age",  "aged",
                                                   "as", "when", "while"};
  if (age.described || age.form != AgeForm::kAge) return false;
  const std::string first = lower_case(annotation.word(TokenIndex(age.tokens.begin)));
  return is_one_of(kFirst, first);
}

/// "has worked there since 2004": a time at which something began, or a stretch of time.
bool is_mere_bound(const Annotation& annotation, const TimeExpression& time) {
  constexpr std::array<std::string_view, 6> kBounds{"since", "for",  "until",
                                                    "till",  "from", "after"};
  if (time.kind == TimeKind::kDuration) return true;
  if (time.tokens.begin == 0) return false;
  const std::string before = lower_case(annotation.word(TokenIndex(time.tokens.begin - 1)));
  return is_one_of(kBounds, before);
}

/// Beside a name: the age on the day on which the text speaks, or at the earlier time that the
/// sentence tells ("Roe, 3, who drowned in 2015").
When when_described(const Annotation& annotation, const AgeExpression& age, When when) {
  if (when.origin == WhenOrigin::kClause && when.time && !is_mere_bound(annotation, *when.time))
    return when;
  When told;
  told.origin = WhenOrigin::kReference;
  const SentenceYear year = year_of_sentence(annotation, age);
  if (year.several || year.time == nullptr || is_mere_bound(annotation, *year.time)) return told;
  told.time = *year.time;
  told.origin = WhenOrigin::kClause;
  told.direction = Direction::kPast;
  told.also_at_reference = true;
  return told;
}

When when_told(const Annotation& annotation, const AgeExpression& age) {
  const TokenIndex token(age.tokens.begin);
  When when;
  if (age.has_time) {
    when.time = age.time;
    when.origin = WhenOrigin::kClause;
    when.direction =
        tense_at(annotation, token) == Tense::kFuture ? Direction::kFuture : Direction::kPast;
    return when;
  }
  if (holds_at_another_time(annotation, age)) return when;
  const Joint joint = joint_of(annotation, age);
  if (joint == Joint::kOtherTime) return when;
  when = when_at(annotation, token, age.described);
  if (age.described) return when_described(annotation, age, when);
  if (joint == Joint::kMeanwhile && when.origin == WhenOrigin::kFrame) return {};
  if (is_told_as_now(annotation, age)) {
    when = {};
    when.origin = WhenOrigin::kReference;
    return when;
  }
  // "was 21 and had never rowed": as past as its verb, whatever the tree makes of the clause
  const bool was = age.tokens.begin > 0 &&
                   lower_case(annotation.word(TokenIndex(age.tokens.begin - 1))) == "was";
  const bool aside = was && age.tokens.begin > 1 &&
                     lower_case(annotation.word(TokenIndex(age.tokens.begin - 2))) == "who";
  if (was &&
      (when.origin == WhenOrigin::kReference || (aside && when.origin == WhenOrigin::kFrame))) {
    when = {};
    when.origin = WhenOrigin::kDefault;
  }
  if (when.origin == WhenOrigin::kClause && when.time && is_mere_bound(annotation, *when.time))
    return {};
  if (when.origin == WhenOrigin::kDefault) {
    const SentenceYear year = year_of_sentence(annotation, age);
    if (year.several || (year.time != nullptr && is_mere_bound(annotation, *year.time))) return {};
    if (year.time != nullptr) {
      when.time = *year.time;
      when.origin = WhenOrigin::kClause;
      when.before_reference = false;
      return when;
    }
  }
  const bool needs_time = joint == Joint::kMeanwhile || needs_a_time(annotation, age);
  if (needs_time && when.origin != WhenOrigin::kClause) return {};
  // "He was 52." – of the days that the news is about
  if (when.origin == WhenOrigin::kDefault) when.before_reference = false;
  return when;
}

/// "Roe, 52, died when", "Roe, 52, of Leith, who was killed": the verb behind the age tells the
/// holder's death.
bool tells_death(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::uint32_t kLongestOrigin = 5;
  constexpr std::array<std::string_view, 9> kBeside{"who",  "has",  "had",  "have",      "later",
                                                    "also", "both", "been", "reportedly"};
  constexpr std::array<std::string_view, 3> kDied{"died", "drowned", "perished"};
  constexpr std::array<std::string_view, 4> kKilled{"killed", "murdered", "pronounced", "found"};
  if (!age.described) return false;
  const std::uint32_t end =
      annotation.sentences[annotation.sentence_of(TokenIndex(age.tokens.begin)).index()].tokens.end;
  const auto word = [&](std::uint32_t i) {
    return i < end ? lower_case(annotation.word(TokenIndex(i))) : std::string();
  };
  std::uint32_t at = age.tokens.end;
  if (word(at) == "," && (word(at + 1) == "of" || word(at + 1) == "from")) {
    const std::uint32_t origin = at + 1;
    for (at = origin; at < end && at < origin + kLongestOrigin && word(at) != ","; ++at) continue;
  }
  if (word(at) == "," || word(at) == ")") ++at;
  while (is_one_of(kBeside, word(at))) ++at;
  if (is_one_of(kDied, word(at))) return true;
  if (word(at) == "was")
    ++at;
  else if (at == 0 || word(at - 1) != "been")
    return false;
  if (!is_one_of(kKilled, word(at))) return false;
  const bool needs_dead = word(at) == "pronounced" || word(at) == "found";
  return !needs_dead || word(at + 1) == "dead";
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
  if (own && claim.voice == VoiceKind::kQuoted && claim.modality == Modality::kAsserted) {
    claim.voice = VoiceKind::kPaper;
    claim.voice_source.clear();
  }
  // a report of nobody, such as "as he was told", takes nothing from the paper's own word
  if (claim.voice == VoiceKind::kEndorsed && claim.voice_source.empty())
    claim.voice = VoiceKind::kPaper;
  // "will be 70 in June" is as sure as "is 69"
  if (claim.modality == Modality::kPlanned) claim.modality = Modality::kAsserted;
  if (is_doubted(annotation, age) || (age.holder.valid() && is_of_relation(annotation, age)))
    claim.modality = Modality::kPossible;
  claim.when = when_told(annotation, age);
  claim.arguments = {{kPerson, person}, {kForm, std::string(to_text(age.form))}};
  if (age.low >= 0) {
    claim.arguments.push_back(
        {kAge, Quantity{static_cast<double>(age.low), static_cast<double>(age.high), "year"}});
  }
  if (age.has_time) claim.arguments.push_back({kTime, age.time});
  if (age.described) {
    claim.arguments.push_back(
        {kDescribed, std::string(tells_death(annotation, age) ? "died" : "yes")});
  }
  claim.read_as = read_as(annotation, age, annotation.referents[person.index()].name);
  return claim;
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  std::vector<Claim> claims;
  for (const AgeExpression& age : annotation.ages) {
    const ReferentIndex person = holder_of(annotation, age);
    const bool told = age.low >= 0 || age.has_time;
    if (person.valid() && told) claims.push_back(claim_of(annotation, age, person));
  }
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
