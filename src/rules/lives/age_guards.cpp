// SPDX-License-Identifier: Apache-2.0
#include "rules/lives/age_guards.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/names/genders.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"

namespace belie {
namespace {

bool says(const Annotation& annotation, Span span, std::string_view word) {
  for (std::uint32_t i = token_at(annotation, span.begin); i < annotation.tokens.size(); ++i) {
    const Span token = annotation.tokens[i].span;
    if (token.end > span.end) return false;
    if (token.begin >= span.begin && lower_case(annotation.text(token)) == word) return true;
  }
  return false;
}

/// "The 23-year-old", "the 19-year old": nothing but the age; not "the 23-year-old driver".
bool is_epithet(std::string_view text) {
  const std::string words = lower_case(text);
  return words.starts_with("the ") && words.find("year") != std::string::npos &&
         words.ends_with("old");
}

const AgeExpression* age_in(const Annotation& annotation, const Claim& claim) {
  const auto found = std::ranges::find_if(annotation.ages, [&](const AgeExpression& age) {
    return claim.span.begin <= age.span.begin && age.span.end <= claim.span.end;
  });
  return found == annotation.ages.end() ? nullptr : &*found;
}

constexpr std::array<std::string_view, 16> kKin{
    "brother", "sister", "son",   "daughter", "wife",     "husband",     "father", "mother",
    "cousin",  "nephew", "niece", "twin",     "grandson", "grandfather", "uncle",  "aunt"};

/// "His brother, the 20-year-old left back": in apposition to a word of kin.
bool follows_kin(const Annotation& annotation, const Claim& claim) {
  constexpr std::uint32_t kArticle = 1;  // "the" may stand before the words of the claim
  std::uint32_t i = token_at(annotation, claim.span.begin);
  for (std::uint32_t back = 0; back <= kArticle && i >= 2; ++back, --i) {
    if (annotation.word(TokenIndex{i - 1}) == ",")
      return is_one_of(kKin, annotation.lemma(TokenIndex{i - 2}));
  }
  return false;
}

/// "His brother, who is 63, had received …".
bool opens_with_kin(const Annotation& annotation, TokenRange sentence) {
  if (sentence.size() < 3) return false;
  const std::string owner = lower_case(annotation.word(TokenIndex{sentence.begin}));
  return (owner == "his" || owner == "her") &&
         is_one_of(kKin, annotation.lemma(TokenIndex{sentence.begin + 1}));
}

bool has_age(const Annotation& annotation, ReferentIndex person) {
  return std::ranges::any_of(annotation.ages, [&](const AgeExpression& age) {
    return age.holder.valid() && annotation.mentions[age.holder.index()].referent == person;
  });
}

}  // namespace

bool are_two_counts(const Annotation& annotation, const Claim& a, const Claim& b) {
  const bool in_turn = a.span.begin <= b.span.begin;
  const Span first = in_turn ? a.span : b.span;
  const Span second = in_turn ? b.span : a.span;
  const bool then_and_now = (says(annotation, first, "was") && says(annotation, second, "is")) ||
                            (says(annotation, first, "is") && says(annotation, second, "was"));
  return then_and_now || says(annotation, {first.begin, second.end}, "or");
}

bool beside_leap_day(const Annotation& annotation, const Claim& claim) {
  if (age_in(annotation, claim) == nullptr || says(annotation, claim.span, "born")) return false;
  const TokenRange tokens = annotation.sentences[claim.sentence.index()].tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (annotation.lemma(TokenIndex{i}) == "leap") return true;
  }
  return std::ranges::any_of(annotation.times, [&](const TimeExpression& time) {
    return time.month == 2 && time.day == 29 && tokens.contains(time.tokens.begin);
  });
}

bool is_memory(const Annotation& annotation, const Claim& claim) {
  if (!lower_case(annotation.text(claim.span)).starts_with("i was ")) return false;
  const AgeExpression* age = age_in(annotation, claim);
  return age == nullptr || (age->form == AgeForm::kAge && !age->has_time);
}

bool speaks_of_leap_days(const Annotation& annotation) {
  return std::ranges::any_of(annotation.times, [](const TimeExpression& time) {
    return time.month == 2 && time.day == 29;
  });
}

bool has_kin_of_name(const Annotation& annotation, ReferentIndex person) {
  const Referent& referent = annotation.referents[person.index()];
  return std::ranges::any_of(annotation.mentions, [&](const Mention& mention) {
    const std::uint32_t begin = mention.tokens.begin;
    return mention.kind == MentionKind::kName && !mention.tokens.empty() && begin > 0 &&
           annotation.text(mention.span) == referent.name &&
           is_one_of(kKin, annotation.lemma(TokenIndex{begin - 1}));
  });
}

bool is_loose_epithet(const Annotation& annotation, const Claim& claim, ReferentIndex person) {
  const AgeExpression* age = age_in(annotation, claim);
  if (age == nullptr || !age->holder.valid()) return false;
  if (follows_kin(annotation, claim)) return true;
  const Mention& epithet = annotation.mentions[age->holder.index()];
  if (epithet.kind != MentionKind::kDescription || !is_epithet(annotation.text(epithet.span)))
    return false;
  const auto section_of = [&](const Mention& mention) {
    return annotation.sentences[annotation.sentence_of(TokenIndex{mention.tokens.begin}).index()]
        .section;
  };
  const std::uint32_t here = section_of(epithet);
  return std::ranges::any_of(annotation.mentions, [&](const Mention& mention) {
    if (mention.kind != MentionKind::kName || mention.tokens.empty()) return false;
    if (!mention.referent.valid() || mention.referent == person) return false;
    if (mention.span.begin >= epithet.span.begin || section_of(mention) + 1 < here) return false;
    const Referent& other = annotation.referents[mention.referent.index()];
    return other.type == EntityType::kPerson &&
           !contrary(other.gender, annotation.referents[person.index()].gender) &&
           !has_age(annotation, mention.referent);
  });
}

bool is_behind_kin_of_age(const Annotation& annotation, const Claim& claim) {
  const std::string words = lower_case(annotation.text(claim.span));
  if (!words.starts_with("he ") && !words.starts_with("she ")) return false;
  const std::uint32_t section = annotation.sentences[claim.sentence.index()].section;
  return std::ranges::any_of(annotation.ages, [&](const AgeExpression& other) {
    if (other.span.end > claim.span.begin) return false;
    const SentenceIndex told =
        annotation.sentence_of(TokenIndex{token_at(annotation, other.span.begin)});
    const Sentence& sentence = annotation.sentences[told.index()];
    return told != claim.sentence && sentence.section == section &&
           opens_with_kin(annotation, sentence.tokens);
  });
}

}  // namespace belie
