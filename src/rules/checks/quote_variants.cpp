// SPDX-License-Identifier: Apache-2.0
//
// Quotations against each other. Two speakers: a run of six words that two people are each quoted
// with, or one remark in other words, is, unless it is a fixed phrase or a text that both cite, one
// remark given to the wrong person once (rules/quotes/quote_speakers.h). Two wordings: two
// sentences of one speaker that share an unusual frame – the same opening with one word exchanged
// ("nobody's backdrop", "nobody's wallpaper"), or most of what they mean – and of which neither is
// a part of the other (rules/quotes/quote_wordings.h). What a speaker sets side by side in one
// paragraph is a figure of speech, not a second wording. A paraphrase that says the contrary
// (rules/quotes/quote_accounts.h) and what stands on one thing in two wordings
// (rules/quotes/quote_texts.h) are told with these.
#include <array>
#include <vector>

#include "rules/checks/check.h"
#include "rules/quotes/quote_accounts.h"
#include "rules/quotes/quote_reading.h"
#include "rules/quotes/quote_speakers.h"
#include "rules/quotes/quote_texts.h"
#include "rules/quotes/quote_wordings.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"two-speakers", "six words in a row, given to two speakers"},
    CheckSubject{"two-wordings", "one remark of one speaker in two wordings"}};
constexpr std::array kWords{
    CheckWord{"either", "the one speaker; of two wordings the words that only the one has"},
    CheckWord{"or", "the other speaker; the words that only the other has"},
    CheckWord{"speaker", "of two wordings: who speaks"},
    CheckWord{"words", "of two speakers: the words in question"}};

CheckOutcome run(const CheckInput& input) {
  const auto& reading = input.accepted_reading<QuoteReading>();
  if (input.subject == "two-speakers") return two_speakers(input, reading);
  CheckOutcome outcome = two_wordings(input, reading);
  tell_contrary_accounts(input, reading.sides, outcome);
  tell_two_texts(input, reading.sides, outcome);
  return outcome;
}

}  // namespace

const CheckDescriptor k_quote_variants_check{"quote-variants", "quotations against each other",
                                             kSubjects, kWords, run};

}  // namespace belie
