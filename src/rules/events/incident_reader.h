// SPDX-License-Identifier: Apache-2.0
//
// What the words of a sentence tell of an incident: that it began, that it is there, that help is
// at work. Knows no times and compares nothing; the words are those of incident_words.h.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "base/word_list.h"
#include "language/annotation.h"
#include "language/sentence_words.h"
#include "rules/events/incident_words.h"

namespace belie {

using IncidentKinds = std::bitset<16>;  // by kind

/// The beginning of an incident by its words.
struct Onset {
  std::uint32_t token = 0;
  std::optional<IncidentKind> kind;
  bool first = false;  // told by who noticed it first
};

/// The only kind of several words for one; nothing: two, or none but what an incident leaves.
std::optional<IncidentKind> only_kind(IncidentKinds kinds);

/// Reads the sentences of one draft. Refers to the annotation.
class IncidentReader {
 public:
  explicit IncidentReader(const Annotation& annotation);

  /// What began, in text order.
  [[nodiscard]] std::vector<Onset> onsets_in(TokenRange tokens) const;
  /// Of which the sentence speaks. “The fire brigade” speaks of no fire.
  [[nodiscard]] IncidentKinds kinds_in(TokenRange tokens) const;
  /// Whether help is told of, or those who are hurt.
  [[nodiscard]] bool answers(TokenRange tokens) const;
  [[nodiscard]] bool hurts(TokenRange tokens) const;
  /// "The station is manned from six o'clock": what is always so.
  [[nodiscard]] bool is_present(TokenRange tokens) const;
  /// "Had been called at ten": what went before, unless it was done "already" or "by ten".
  [[nodiscard]] bool looks_back(TokenRange tokens) const;

 private:
  /// Whether a word of the list stands in the tokens.
  template <typename Words>
  [[nodiscard]] bool has(TokenRange tokens, const Words& words) const {
    return has_word(annotation_, tokens, words);
  }
  /// Whether the words are told of, and not only said to speak: “the coastguard said”.
  template <typename Words>
  [[nodiscard]] bool tells_of(TokenRange tokens, const Words& words) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const bool told = is_one_of(words, lemma(i)) || is_one_of(words, lower(i));
      if (told && !is_speaker(i, tokens)) return true;
    }
    return false;
  }
  /// What the first sentences tell of, so that "it" and "she" may be known below.
  void read_lead();
  [[nodiscard]] bool is_told(std::uint32_t verb) const;
  static TokenRange behind(std::uint32_t at, std::uint32_t length, TokenRange in);
  static TokenRange ahead(std::uint32_t at, std::uint32_t length, TokenRange in);
  [[nodiscard]] std::optional<IncidentKind> kind_in(TokenRange tokens) const;
  /// "Saw the first wisp of smoke", "smelled it before anyone else".
  [[nodiscard]] bool is_first_notice(std::uint32_t verb, TokenRange tokens) const;
  [[nodiscard]] std::optional<IncidentKind> onset_at(std::uint32_t verb, TokenRange tokens) const;
  [[nodiscard]] bool has_any(TokenRange tokens, std::string_view words) const;
  /// "The coastguard said", "said a spokesman for the ambulance service".
  [[nodiscard]] bool is_speaker(std::uint32_t at, TokenRange tokens) const;
  [[nodiscard]] std::string lower(std::uint32_t at) const;
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const;

  const Annotation& annotation_;
  IncidentKinds lead_;  // of what the first sentences tell
};

}  // namespace belie
