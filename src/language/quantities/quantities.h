// SPDX-License-Identifier: Apache-2.0
//
// Quantities as a text writes them, as intervals: "at least 12 people", "$84.6 million", "3 hours
// 5 minutes and 40 seconds", "49 votes to 36", "51 of the 58", "nine seats apiece". What is
// counted is told with its noun and determination; what the figure measures (a toll, a price, a
// score) is for claims/ to say. Dates, clock times of day, ages, numbers within names ("Boeing
// 737", "Rule 31") and ordinals are no quantities.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/id.h"
#include "language/syntax/syntax.h"
#include "text/span.h"

namespace belie {

class LexiconIndex;
struct Annotation;

struct QuantityTag;
using QuantityIndex = Id<QuantityTag>;  // into Annotation::quantities

enum class QuantityKind : std::uint8_t {
  kCount,    // "12 people", "nine of them", "the 58"
  kMoney,    // "$84.6 million", "1.8 million euros"
  kPercent,  // "65 per cent", "55%"
  kPoints,   // "6.5 percentage points", "650 basis points": in percentage points
  kMeasure,  // a unit of length, mass, time, speed …: "40 km", "3 hours 5 minutes", "3:05:40"
  kPair,     // two figures of one contest: "3-1", "49 to 36", "212 votes in favour and 97 against"
  kShare     // "half", "two thirds", "a quarter": a number between 0 and 1
};

/// How the words soften the figure.
enum class Hedge : std::uint8_t {
  kNone,
  kAbout,     // about, some, around, roughly, nearly, almost, -odd
  kAtLeast,   // at least, no fewer than, not less than, upwards of, or more
  kAtMost,    // at most, up to, no more than, as many as
  kMoreThan,  // more than, over, above, exceeding
  kLessThan,  // fewer than, less than, under, below
  kRange      // between 10 and 12, 10 to 12, 10-12
};

/// How what is counted is determined.
enum class Determination : std::uint8_t {
  kBare,      // "six boxes": as a rule new
  kDefinite,  // "the ten stolen bells", "all 186", "these three", "its 105 places": told before
  kFurther    // "another 11", "two more", "11 others", "six other boxes": apart from others
};

struct Quantity {
  double low = 0;
  double high = 0;  // infinity: open
  std::string unit;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

struct QuantityMention {
  TokenRange tokens;  // everything that makes the figure: hedge, currency, number, unit
  Span span;
  TokenRange number;  // the number's own words: "84.6 million"; of a pair the first figure's
  QuantityKind kind = QuantityKind::kCount;
  Hedge hedge = Hedge::kNone;
  double value = 0;  // as written, in `unit`: "$84.6 million" is 84'600'000; a range its lower end
  double low = 0, high = 0;  // what the words allow: hedges and the precision of writing included
                             // ("84.6 million" is 84.55 to 84.65 million, "about" 10 % either way);
                             // bare whole numbers below 100 are exact
  double second = 0;         // kPair: the other figure; kRange: the upper end
  TokenRange second_number;  // … and its words
  std::string unit;  // lexicon id: "usd", "percent", "percentage-point", "kilometre"; a compound
                     // of time is in "second"; "" of counts
  std::string dimension;  // "money", "length", "mass", "time", "area", …; "" of counts

  TokenIndex head;     // the noun counted: "bells" of "the ten stolen bells"; of "51 of the 58
                       // patients" "patients"; none: "the 58", "three were hurt"
  TokenRange counted;  // the noun phrase less determiner, hedge and number, with what follows the
                       // noun in "of": "stolen bells", "bronze bells of the seventeenth century"
  Determination determination = Determination::kBare;
  QuantityIndex whole;    // "51 of the 58": the 58; none
  bool of_known = false;  // "three of them", "two of the dead": a part of something told
  bool all_but = false;   // "all but a dozen": the figure is what is left out
  bool each = false;      // "each", "apiece", "per head"
  TokenRange per;         // "a day", "per week", "an hour": empty: none
  bool negated = false;   // "not 12", "no fewer" is a hedge and not this
};

std::string_view to_text(QuantityKind kind);            // "money"
std::string_view to_text(Hedge hedge);                  // "at-least"
std::string_view to_text(Determination determination);  // "definite"

/// Fills annotation.quantities, in text order. Runs after syntax, times and mentions. Pure; linear
/// in the number of tokens.
void annotate_quantities(Annotation& annotation, const LexiconIndex& lexicon);

/// "count 12..inf at-least “people”", "money 84550000..84650000 usd", "pair 49:36 “votes”".
std::string to_text(const Annotation& annotation, const QuantityMention& quantity);

}  // namespace belie
