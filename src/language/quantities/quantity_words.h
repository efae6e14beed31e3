// SPDX-License-Identifier: Apache-2.0
//
// The lexicon's units, currencies and hedges, made ready for look-up. Owned by the LexiconIndex;
// immutable. The words of a sentence are given in lower case, units of one letter ("C", "m") as
// written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/lexicon/lexicon.h"
#include "language/lexicon/phrase_table.h"

namespace belie {

/// How a phrase bounds the figure beside it.
enum class HedgeKind : std::uint8_t {
  kAbout,
  kNearly,  // below the figure, by little
  kJustOver,
  kJustUnder,
  kAtLeast,
  kAtMost,
  kMoreThan,
  kLessThan
};

template <typename Entry>
struct QuantityWordMatch {
  const Entry* entry = nullptr;
  std::uint32_t length = 0;  // in tokens

  [[nodiscard]] explicit operator bool() const { return entry != nullptr; }
};

struct HedgeMatch {
  HedgeKind kind = HedgeKind::kAbout;
  std::uint32_t length = 0;  // in tokens; 0: nothing found

  [[nodiscard]] explicit operator bool() const { return length != 0; }
};

class QuantityWords {
 public:
  explicit QuantityWords(const Lexicon& lexicon);

  /// The unit whose form begins at words[at], the longest.
  [[nodiscard]] QuantityWordMatch<UnitEntry> unit_at(std::span<const std::string> words,
                                                     std::size_t at) const;
  /// The unit or currency written as this one word, or nullptr.
  [[nodiscard]] const UnitEntry* unit(std::string_view lower) const;
  /// The unit of this one letter as written: "C", "m", or nullptr.
  [[nodiscard]] const UnitEntry* letter(std::string_view written) const;
  [[nodiscard]] const UnitEntry* unit_by_id(std::string_view id) const;
  /// The unit whose symbol stands before figures and is this word as written: "US$", or nullptr.
  [[nodiscard]] const UnitEntry* symbol(std::string_view word) const;

  /// The longest hedge that ends just before words[at].
  [[nodiscard]] HedgeMatch hedge_before(std::span<const std::string> words, std::size_t at) const;
  /// The longest hedge for behind a figure that begins at words[at].
  [[nodiscard]] HedgeMatch hedge_after(std::span<const std::string> words, std::size_t at) const;

 private:
  /// Looked up by a view, so that nothing is allocated for each token.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using TextMap = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

  std::vector<UnitEntry> units_;
  std::vector<HedgeKind> hedge_kinds_;
  PhraseTable forms_;  // lower case
  PhraseTable before_;
  PhraseTable after_;
  std::size_t longest_before_ = 0;  // in tokens
  TextMap symbols_;
  TextMap words_;  // forms of one token
  TextMap letters_;
  TextMap ids_;
};

}  // namespace belie
