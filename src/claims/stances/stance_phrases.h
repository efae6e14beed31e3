// SPDX-License-Identifier: Apache-2.0
//
// The phrases of the lexicon of stances, found at their first word, and the words that are verbs of
// approval though the tagger makes something else of them. Borrows the text, which must outlive it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/stances/position_text.h"

namespace belie {

/// A phrase found in the text.
struct StanceMatch {
  const StanceEntry* entry = nullptr;
  std::uint32_t end = 0;  // behind the phrase
  std::size_t words = 1;
  TokenRange topic;     // where the topic stands; begin == end of the phrase mostly
  bool alone = false;   // "$" of the phrase: nothing follows the verb
  bool denied = false;  // only under a "not": "will not hear of it"
};

class StancePhrases {
 public:
  explicit StancePhrases(const PositionText& text) : text_(text) {}

  /// The phrases of the kind that begin at the token, which has that lemma.
  [[nodiscard]] std::vector<StanceMatch> matches(StanceWord kind, std::uint32_t t,
                                                 const std::string& lemma) const;
  /// "Is", "remains", "stays", "becomes", "seems".
  [[nodiscard]] bool is_being(std::uint32_t t) const;
  /// "Stay at the club": a phrase of its own, not "at the club".
  [[nodiscard]] bool has_phrase(std::uint32_t t) const;
  /// Whether the verb alone tells a stance, so that it is no act to be planned.
  [[nodiscard]] bool is_approval(const std::string& lemma) const;
  /// "Refused to sign", "ruled out backing": the stance is told by the verb below.
  [[nodiscard]] bool tells_below(const StanceMatch& match) const;
  /// "Would back", "to back", of which the tagger makes an adverb or a noun.
  [[nodiscard]] bool is_misread_verb(std::uint32_t t) const;
  /// Whether the token is that word of a phrase; "one's" is any possessive or article.
  [[nodiscard]] bool is_word(std::uint32_t t, const std::string& word) const;

 private:
  [[nodiscard]] std::uint32_t behind_adjunct(std::uint32_t t, const std::string& word) const;
  [[nodiscard]] bool is_skipped(std::uint32_t t) const;
  [[nodiscard]] bool has_ballot(TokenRange slot) const;
  [[nodiscard]] bool is_clause_end(std::uint32_t t, std::uint32_t end) const;
  [[nodiscard]] std::optional<StanceMatch> matched(const StancePhrase& phrase,
                                                   std::uint32_t t) const;
  [[nodiscard]] bool is_noun_with_subject(std::uint32_t t) const;
  [[nodiscard]] bool is_only_verb(std::uint32_t t) const;
  [[nodiscard]] bool is_joined_verb(std::uint32_t t) const;

  const PositionText& text_;
};

}  // namespace belie
