// SPDX-License-Identifier: Apache-2.0
//
// What the language stage read in a stretch of a draft, in words for an editor: whom a name means,
// which days a time means on the day on which the draft speaks, how much a figure allows. For
// `belie explain draft.md:8` and the page of an annotation. The one-line forms of tests are
// language/annotation_text.h's.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

enum class ReadingKind : std::uint8_t {
  kName,
  kTitle,
  kTime,
  kQuantity,
  kAge,
  kQuotation,
  kReport,  // reported speech without quotation marks
  kClause
};

/// One thing that was read.
struct Reading {
  ReadingKind kind = ReadingKind::kName;
  Span span;            // in the document's text
  std::string label;    // one or two words: "person", "past"
  std::string meaning;  // "Joe Biden, a person"
};

struct ReadingKindDescriptor {
  ReadingKind kind;
  std::string_view name;     // "name": one word, for style sheets
  std::string_view heading;  // "names", over a list of them
};

/// In the order of ReadingKind.
std::span<const ReadingKindDescriptor> reading_kinds();

/// Everything read that touches the span, by kind, each in text order. `date` is the day on which
/// the draft speaks.
std::vector<Reading> readings(const Annotation& annotation, const LexiconIndex& lexicon,
                              const ReferenceDate& date, Span within);

/// "16 September 2025 (full date in the lead)", "no day known".
std::string date_words(const ReferenceDate& date);

/// "12", "50 to 59 years", "at least 84,600,000 USD". An id of three letters is a currency's.
std::string interval_words(double low, double high, std::string_view unit);

}  // namespace belie
