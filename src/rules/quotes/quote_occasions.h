// SPDX-License-Identifier: Apache-2.0
//
// Whether two quotations can be of one person on one occasion: "told the meeting on Monday" and
// "her remark at the meeting", or a remark that the one draft quotes and the other finds printed on
// a banner. A speaker who is only a pronoun, or whom the sentence only owns the words to ("her own
// comment"), may be anybody whom nothing speaks against.
#pragma once

#include <string_view>

#include "rules/quotes/quote_sides.h"

namespace belie {

enum class SpeakerMatch : std::uint8_t {
  kNone,
  kPossible,  // the one is told by a pronoun or an owner alone
  kSame
};

enum class Occasion : std::uint8_t {
  kUnknown,
  kSameDay,  // both are dated, to one day
  kSame      // one meeting, speech or broadcast, or the one is told as a remark already made
};

SpeakerMatch match_of_speakers(const QuoteSide& a, const QuoteSide& b);

/// The first word of the row of words for one occasion: "speech" for "rostrum"; "" none.
std::string_view occasion_word(std::string_view lemma);

Occasion occasion_of(const CheckInput& input, const QuoteSide& a, const QuoteSide& b);

/// Whether both tell one audience by its noun and one hour or spot besides: "told the volunteers at
/// daybreak", "told the helpers at dawn".
bool tell_one_scene(const QuoteSide& a, const QuoteSide& b);

/// Whether both tell one audience by its noun.
bool tell_one_audience(const QuoteSide& a, const QuoteSide& b);

/// Whether both are dated, and the dates have no minute in common.
bool are_apart_in_time(const CheckInput& input, const QuoteSide& a, const QuoteSide& b);

}  // namespace belie
