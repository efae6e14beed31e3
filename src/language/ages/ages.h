// SPDX-License-Identifier: Apache-2.0
//
// Ages, births and deaths of people as a text writes them: "Peat, 52,", "a 52-year-old
// grandfather", "who is 47", "aged 21", "died aged 87", "born in Norwick in June 1946", "turned 62
// in the spring". Ages of things ("a 200-year-old oak"), age groups ("children under 12") and rules
// ("anyone over 18") are none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/id.h"
#include "language/names/mentions.h"
#include "language/syntax/syntax.h"
#include "language/times/times.h"
#include "text/span.h"

namespace belie {

class LexiconIndex;
struct Annotation;

enum class AgeForm : std::uint8_t {
  kAge,    // holds at the time of its clause, or, of a description, on the reference date
  kBirth,  // `time` is when the holder was born
  kDeath,  // `time` is when the holder died, where told; `low`..`high` the age at death
};

struct AgeExpression {
  TokenRange tokens;
  Span span;
  AgeForm form = AgeForm::kAge;
  int low = -1, high = -1;  // completed years of life; -1: not told. "in her fifties" is 50..59,
                            // "eight months old" 0..0, "almost 40" 38..39
  bool described = false;   // stands with the name or noun ("Peat, 52", "the 52-year-old"): the age
                            // on the reference date; else told by a verb: the clause's time
  TimeExpression time;      // of births, deaths, "aged 21 in 1984": see `has_time`
  bool has_time = false;
  MentionIndex holder;  // the name, pronoun or description whose age it is; none: not found
  TokenIndex head;      // the noun of the description: "grandfather"; none
};

std::string_view to_text(AgeForm form);  // "birth"

/// Fills annotation.ages, in text order. Runs after scopes. Pure; linear in the number of tokens.
void annotate_ages(Annotation& annotation, const LexiconIndex& lexicon);

/// "age 52 described of Gordon Peat", "birth date 1931-04 of Lene Bramming".
std::string to_text(const Annotation& annotation, const AgeExpression& age);

}  // namespace belie
