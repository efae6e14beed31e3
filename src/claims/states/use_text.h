// SPDX-License-Identifier: Apache-2.0
//
// One draft as the readers of deeds look at it: words, lemmas and sentences, and whether a sentence
// speaks of the past or of somewhere else. Borrows the annotation, which must outlive it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "language/annotation.h"

namespace belie {

class UseText {
 public:
  explicit UseText(const Annotation& annotation) : annotation_(annotation) {}

  /// The word in lower case.
  [[nodiscard]] std::string lower(std::uint32_t token) const;
  /// The lemma as the annotation has it.
  [[nodiscard]] std::string_view lemma(std::uint32_t token) const;
  /// The tokens of its sentence.
  [[nodiscard]] TokenRange sentence_of(std::uint32_t token) const;
  /// Whether one of the words stands in the range.
  [[nodiscard]] bool has_any(TokenRange range, std::span<const std::string_view> words) const;
  /// Whether the word stands in the sentence of the token.
  [[nodiscard]] bool has_word(std::uint32_t token, std::string_view word) const;
  /// Behind the words where they stand from the token on; else the token itself.
  [[nodiscard]] std::uint32_t end_of_phrase(std::uint32_t token, std::string_view words) const;
  /// By the nearest finite verb before it; a phrase without one is of the draft's day.
  [[nodiscard]] bool is_told_in_past(std::uint32_t token) const;
  /// "PELHAM HARBOR, Maine –"
  [[nodiscard]] bool is_in_dateline(std::uint32_t token) const;
  /// Whether the clause of the token says that it is so: no condition, question or guess. So do
  /// words outside any clause.
  [[nodiscard]] bool is_asserted(std::uint32_t token) const;
  /// Whether the sentence of the token tells of another one: "a sister mill", "elsewhere".
  [[nodiscard]] bool is_elsewhere(std::uint32_t token) const;

 private:
  const Annotation& annotation_;
};

}  // namespace belie
