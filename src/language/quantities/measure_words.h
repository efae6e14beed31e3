// SPDX-License-Identifier: Apache-2.0
//
// The lexicon's measures and the nouns that news counts, made ready for look-up by lemma. Owned by
// the LexiconIndex; immutable; entries are handed out by pointer and live as long as it does.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "language/lexicon/lexicon.h"

namespace belie {

/// How a word bears on a measure.
enum class MeasureWord : std::uint8_t { kObjectOf, kSubjectOf, kAdjective, kNoun, kPhrase };

class MeasureWords {
 public:
  explicit MeasureWords(const Lexicon& lexicon);

  /// The measures that have the word in that part; lower-case lemma, for phrases and nouns of
  /// several words these with single blanks. In the order of the lexicon; empty: none.
  [[nodiscard]] const std::vector<const MeasureEntry*>& measures(MeasureWord part,
                                                                 std::string_view lemma) const;
  [[nodiscard]] const MeasureEntry* measure(std::string_view id) const;

  /// The class that counts the noun (lower-case lemma), or nullptr: "person" for "resident".
  [[nodiscard]] const CountedEntry* counted(std::string_view lemma) const;
  [[nodiscard]] const CountedEntry* counted_class(std::string_view id) const;

  /// Whether the noun (lower-case lemma) names a class and is no kind of it.
  [[nodiscard]] bool is_name(std::string_view noun) const;

  /// Whether the noun (lower-case lemma) can take up what was counted by the other one, because it
  /// names its class or a wider one: "instrument" for "violin", never "harp".
  [[nodiscard]] bool may_name(std::string_view noun, std::string_view told) const;

  /// Whether everything of the one class is of the other: "soldier" of "person", any of itself.
  [[nodiscard]] bool is_within(std::string_view narrow_id, std::string_view wide_id) const;

 private:
  using Table = std::unordered_map<std::string, std::vector<const MeasureEntry*>>;

  std::array<Table, 5> tables_;
  std::unordered_map<std::string, const MeasureEntry*> by_id_;
  std::unordered_map<std::string, const CountedEntry*> by_noun_;
  std::unordered_map<std::string, const CountedEntry*> counted_by_id_;
  std::unordered_set<std::string> names_;  // the nouns of classes, not their kinds
};

}  // namespace belie
