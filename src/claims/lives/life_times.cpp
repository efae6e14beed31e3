// SPDX-License-Identifier: Apache-2.0
#include "claims/lives/life_times.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "claims/lives/life_deaths.h"
#include "claims/when.h"
#include "language/names/spelling.h"

namespace belie {
TokenRange bearer_of(const Annotation& annotation, const AgeExpression& age) {
  const TokenRange holder = annotation.mentions[age.holder.index()].tokens;
  const bool near = annotation.sentence_of(TokenIndex(holder.begin)) ==
                    annotation.sentence_of(TokenIndex(age.tokens.begin));
  if (near || !age.head.valid()) return holder;
  return {age.head.value, age.head.value + 1};
}

namespace {

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

/// "At 63, he said, he is too young", "At 62, she says, one is too old": whoever speaks of the own
/// age, and of nothing that had been.
bool says_of_today(const Annotation& annotation, const Sentence& sentence,
                   const AgeExpression& age) {
  constexpr std::array<std::string_view, 5> kSays{"said", "says", "told", "adds", "added"};
  constexpr std::array<std::string_view, 3> kSelf{"he", "she", "i"};
  const auto word = [&](std::uint32_t i) {
    return i < sentence.tokens.end ? lower_case(annotation.word(TokenIndex(i))) : std::string();
  };
  const std::uint32_t at = age.tokens.end + (word(age.tokens.end) == "," ? 1 : 0);
  if (!is_one_of(kSelf, word(at)) || !is_one_of(kSays, word(at + 1))) return false;
  for (std::uint32_t i = at + 2; i < sentence.tokens.end; ++i) {
    if (word(i) == "had" || word(i) == "when") return false;
  }
  return true;
}

/// "who at 67 is the oldest", "At 67, she has climbed it twice": the verb behind the age.
bool is_led_to_now(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::uint32_t kReach = 4;
  constexpr std::array<std::string_view, 12> kPresent{"is", "'s", "’s", "has", "remains", "still",
                                                      "am", "’m", "no", "can", "cannot",  "have"};
  const std::string first = lower_case(annotation.word(TokenIndex(age.tokens.begin)));
  if (first != "at" && first != "as") return false;
  const Sentence& sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex(age.tokens.begin)).index()];
  const std::uint32_t end = std::min(sentence.tokens.end, age.tokens.end + kReach);
  if (says_of_today(annotation, sentence, age)) return true;
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
  const std::uint32_t begin =
      annotation.sentences[annotation.sentence_of(TokenIndex(age.tokens.begin)).index()]
          .tokens.begin;
  for (std::uint32_t i = age.tokens.begin; i > begin && i + kReach > age.tokens.begin; --i) {
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

/// "Born: 3 May 1961 (age 60)": a time that the draft gives as that of a birth.
bool is_of_birth(const Annotation& annotation, const TimeExpression& time) {
  const std::uint32_t begin =
      annotation.sentences[annotation.sentence_of(TokenIndex(time.tokens.begin)).index()]
          .tokens.begin;
  for (auto age = std::ranges::lower_bound(annotation.ages, begin, {},
                                           [](const AgeExpression& a) { return a.tokens.begin; });
       age != annotation.ages.end() && age->tokens.begin <= time.tokens.begin; ++age) {
    if (age->form == AgeForm::kBirth && age->has_time &&
        age->time.tokens.begin == time.tokens.begin)
      return true;
  }
  return false;
}

/// "the 1968 assassination": a year that belongs to the noun behind it.
bool is_of_noun(const Annotation& annotation, const TimeExpression& time) {
  const std::uint32_t end = time.tokens.end;
  if (time.tokens.size() != 1 || time.tokens.begin == 0 || end >= annotation.tokens.size())
    return false;
  const Upos next = annotation.tokens[end].upos;
  const Upos before = annotation.tokens[time.tokens.begin - 1].upos;
  const bool noun = next == Upos::kNoun || next == Upos::kPropn || next == Upos::kAdj;
  return noun && (before == Upos::kDet || before == Upos::kAdj || before == Upos::kPron ||
                  before == Upos::kPart);
}

SentenceYear year_of_sentence(const Annotation& annotation, const AgeExpression& age) {
  const Sentence& sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex(age.tokens.begin)).index()];
  SentenceYear found;
  for (const TimeExpression& time : annotation.times) {
    if (time.year == 0 || !sentence.tokens.contains(time.tokens.begin)) continue;
    if (is_of_noun(annotation, time) || is_of_birth(annotation, time)) continue;
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
  if (when.origin == WhenOrigin::kClause && when.time && !is_mere_bound(annotation, *when.time) &&
      !is_of_birth(annotation, *when.time))
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

/// At some time up to the day on which the text speaks.
When at_some_time() {
  When when;
  when.origin = WhenOrigin::kDefault;
  when.direction = Direction::kPast;
  when.before_reference = true;
  return when;
}

/// "named after Roe, a three-year-old who drowned": words that look back to somebody.
bool looks_back(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::array<std::string_view, 9> kBack{"name",     "rename",   "memory",
                                                  "honour",   "honor",    "tribute",
                                                  "remember", "dedicate", "commemorate"};
  const Sentence& sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex(age.tokens.begin)).index()];
  for (std::uint32_t i = sentence.tokens.begin; i < bearer_of(annotation, age).begin; ++i) {
    if (is_one_of(kBack, annotation.lemma(TokenIndex(i)))) return true;
  }
  return false;
}

/// When somebody died beside whose name the age stands.
When when_died(const Annotation& annotation, const AgeExpression& age, const Death& death) {
  if (death.told == DeathTold::kByNoun) return at_some_time();
  const Clause* clause = clause_at(annotation, death.verb);
  const bool relative = death.told == DeathTold::kByRelative;
  if (relative && (clause == nullptr || clause->times.empty()) && looks_back(annotation, age))
    return at_some_time();
  When when = when_at(annotation, death.verb, false);
  if (when.origin != WhenOrigin::kDefault) return when;
  const SentenceYear year = year_of_sentence(annotation, age);
  if (year.several) return at_some_time();
  if (year.time != nullptr && !is_mere_bound(annotation, *year.time)) {
    when.time = *year.time;
    when.origin = WhenOrigin::kClause;
  }
  when.before_reference = false;  // of the days that the news is about
  return when;
}

/// "The first victim, Tom Roe, 40, had": the age is of the time at which harm was done.
bool is_of_victim(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::uint32_t kReach = 7;
  constexpr std::array<std::string_view, 2> kVictims{"victim", "deceased"};
  const std::uint32_t begin = std::min(bearer_of(annotation, age).begin, age.tokens.begin);
  for (std::uint32_t i = begin; i-- > 0 && i + kReach > begin;) {
    if (is_one_of(kVictims, annotation.lemma(TokenIndex(i)))) return true;
    const Upos tag = annotation.tokens[i].upos;
    if (tag != Upos::kNoun && tag != Upos::kAdj && tag != Upos::kPropn && tag != Upos::kPunct &&
        tag != Upos::kDet)
      return false;
    if (annotation.word(TokenIndex(i)) == ".") return false;
  }
  return false;
}

/// "a five-year-old girl", "Another brother, 22": somebody brought in, who is no more known than
/// what is told.
bool is_brought_in(const Annotation& annotation, const AgeExpression& age) {
  constexpr std::array<std::string_view, 5> kIndefinite{"a", "an", "another", "one", "some"};
  const Mention& holder = annotation.mentions[age.holder.index()];
  if (holder.kind != MentionKind::kDescription || holder.tokens.empty()) return false;
  return is_one_of(kIndefinite, lower_case(annotation.word(TokenIndex(holder.tokens.begin))));
}

/// Of an age beside a name or noun.
When when_beside(const Annotation& annotation, const AgeExpression& age) {
  const TokenIndex token(age.tokens.begin);
  if (const Death death = death_of_holder(annotation, age); death.told != DeathTold::kNone)
    return when_died(annotation, age, death);
  When when = when_described(annotation, age, when_at(annotation, token, age.described));
  if (when.origin != WhenOrigin::kReference) return when;
  const Tense tense = tense_at(annotation, token);
  const bool past = tense == Tense::kPast || tense == Tense::kPastPerfect;
  if (past && is_of_victim(annotation, age)) return at_some_time();
  if (!past || !is_brought_in(annotation, age)) return when;
  when = when_at(annotation, token, false);
  when.before_reference = when.before_reference && when.origin == WhenOrigin::kFrame;
  return when;
}

}  // namespace

When when_of_life(const Annotation& annotation, const AgeExpression& age) {
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
  if (const TimeIndex label = label_of_paragraph(annotation, token);
      label.valid() && !governing_time(annotation, token).valid()) {
    when.time = annotation.times[label.index()];
    when.origin = WhenOrigin::kClause;
    when.direction = Direction::kPast;
    return when;
  }
  if (age.described) return when_beside(annotation, age);
  when = when_at(annotation, token, age.described);
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
  // "It burned in 1971. Dole, who was 30, was owed …": of no day that the year tells
  if (aside && when.origin == WhenOrigin::kFrame && when.time && when.time->year != 0) return {};
  if (was &&
      (when.origin == WhenOrigin::kReference || (aside && when.origin == WhenOrigin::kFrame))) {
    when = {};
    when.origin = WhenOrigin::kDefault;
  }
  if (when.origin == WhenOrigin::kClause && when.time && is_mere_bound(annotation, *when.time))
    return {};
  // "began to run in 2016 …: it was the day on which the owner turned fifty"
  const bool turned = age.tokens.begin > 0 &&
                      lower_case(annotation.word(TokenIndex(age.tokens.begin - 1))) == "turned";
  if (turned && when.origin == WhenOrigin::kFrame &&
      year_of_sentence(annotation, age).time != nullptr)
    when.origin = WhenOrigin::kDefault;
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

}  // namespace belie
