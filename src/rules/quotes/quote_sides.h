// SPDX-License-Identifier: Apache-2.0
//
// Quotations as the checks of quotations compare them: the folded words with their places, who
// speaks, and what the text around them tells of repetition, correction and translation. A side
// refers to the graph's annotations and must not outlive them.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/quote_words.h"
#include "rules/checks/check.h"

namespace belie {

struct QuoteSide {
  StatementIndex statement;
  DocumentIndex document;
  const Annotation* annotation = nullptr;
  std::vector<QuoteWord> words;  // with "/" between sentences and "…" for gaps
  ReferentIndex referent;        // none: described, or not told
  EntityIndex entity;
  std::string speaker;           // as shown: the full name, or the words of the draft
  TokenRange speaker_words;      // empty: not told
  TokenIndex cue;                // the reporting verb; none
  std::uint32_t section = 0;     // in which the words begin
  std::string occasion;          // "press conference"; "" not told
  std::set<std::string> around;  // lemmas in the sentences of the quotation, outside of it
  std::set<std::string> roles;   // that the draft gives to the speaker: "director"
  bool namesakes = false;        // others of the draft have the speaker's surname
};

/// The quotations that the rule accepts, in the graph's order; headlines and those of which no
/// utterance is in the draft are left out.
std::vector<QuoteSide> quote_sides(const CheckInput& input);

/// The words from first to last (exclusive) as they stand in the draft.
Span span_of(const QuoteSide& side, std::size_t first, std::size_t last);

/// The span, widened to the speaker's words where these stand in the same sentence behind it.
Span span_with_speaker(const QuoteSide& side, std::size_t first, std::size_t last);

/// Whether one of the lemmas stands in the text around.
bool tells_any(const QuoteSide& side, std::span<const std::string_view> lemmas);

/// Why the two speakers are two people; "" where that is not proved.
std::string why_two_speakers(const CheckInput& input, const QuoteSide& a, const QuoteSide& b);

/// Whether one person, or one described alike in one draft, speaks both times.
bool same_speaker(const QuoteSide& a, const QuoteSide& b);

}  // namespace belie
