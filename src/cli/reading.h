// SPDX-License-Identifier: Apache-2.0
//
// What belie read in a stretch of a draft, a line a thing: names, titles, times, quotations,
// reported speech, and the claims made of them. For `belie dump`, `belie explain draft.md:8` and
// `belie claims`.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"

namespace belie {

/// One line of a reading.
struct Reading {
  Span span;
  std::string kind;     // "name", "title", "time", "quotation", "reported", or the claim's kind
  std::string meaning;  // "Donald Trump, person"
};

/// Names, titles, times, quotations and reported speech that touch the span, in text order.
std::vector<Reading> readings(const CheckedDocument& checked, Span within);

/// A claim with its voice, polarity and time where they are not plain: "Joe Biden, US president;
/// 2025-09-12; endorsed".
Reading claim_reading(const CheckRun& run, std::size_t document, std::size_t claim);

/// Of whom or what the claim speaks: the name of its first person, place or event; "" of none.
std::string subject_of(const Claim& claim, const Annotation& annotation);

/// A value as a few words: a name, "2025-09-12", "12 people".
std::string value_text(const Value& value, const Annotation& annotation);

/// Lines "19:76  ¶9  office  “the Biden administration”  Joe Biden, US president", aligned, set in
/// by two columns.
std::string reading_lines(const std::vector<Reading>& readings, const Document& document);

}  // namespace belie
