// SPDX-License-Identifier: Apache-2.0
//
// Whether a sentence ends in a gap between two tokens, learnt from treebanks: a linear model over
// the words and marks around the gap, how far the sentence has got, and how carefully the paragraph
// is written. It is asked where rules are not certain: behind a terminator, and, in paragraphs that
// are not written like edited copy (no stop at the end, "i", addresses), at every blank. A view
// into the model file; training is the train program's.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/syntax/boundary_rules.h"
#include "language/syntax/tagger.h"
#include "language/syntax/weights.h"

namespace belie {

/// What a token is to a boundary, by its first letter or its mark.
enum class TokenKind : std::uint8_t {
  kNone,  // beyond the paragraph
  kStop,
  kCall,  // "!", "?!"
  kEllipsis,
  kMixedEnd,  // ".?", "!."
  kAbbreviation,
  kComma,
  kSemicolon,
  kColon,
  kDash,
  kRule,    // "---", "***", "=====": three or more
  kBullet,  // "*", "•", ">"
  kOpens,
  kCloses,
  kQuote,  // straight, may open or close
  kNumber,
  kClock,    // "10:01", "12/09/2025"
  kAddress,  // of a page, a mailbox
  kEmoticon,
  kSymbol,
  kSmall,
  kCapital,
  kCapitals,
  kClitic  // "'s", "n't"
};

inline constexpr std::size_t kBoundaryFeatures = 40;
using BoundaryFeatures = std::array<std::uint64_t, kBoundaryFeatures>;

/// The tokens of one paragraph or line with what the rules say of them.
class BoundaryInput {
 public:
  BoundaryInput(std::string_view text, std::span<const Span> tokens,
                std::span<const GapVerdict> verdicts, const TagLexicon* lexicon);

  /// Whether the gap behind token i is for the model to judge; else the rules have judged it.
  [[nodiscard]] bool open(std::size_t i) const;

  /// The features of the gap behind token i in a sentence that begins with token `begin`.
  [[nodiscard]] BoundaryFeatures features(std::size_t i, std::size_t begin);

  /// What the model's score for an end behind token i has to exceed; 100 units are a weight of one.
  [[nodiscard]] std::int32_t least_score(std::size_t i) const;

 private:
  struct Word {
    bool known = false;
    std::uint64_t word = 0;
    std::uint64_t shape = 0;
    std::uint64_t tags = 0;
  };

  [[nodiscard]] std::string_view text(std::size_t i) const;
  [[nodiscard]] TokenKind kind(std::size_t i) const;
  [[nodiscard]] bool blank_after(std::size_t i) const;
  [[nodiscard]] std::size_t before_closing(std::size_t i) const;
  const Word& word(std::size_t i);
  /// Whether a terminator, with or without closing marks, stands before the gap.
  [[nodiscard]] bool terminated(std::size_t i) const;
  /// "home. then": behind what is no abbreviation.
  [[nodiscard]] bool small_letter_begins(std::size_t i) const;
  void read_manner();

  std::string_view text_;
  std::span<const Span> tokens_;
  std::span<const GapVerdict> verdicts_;
  const TagLexicon* lexicon_;
  std::vector<TokenKind> kinds_;
  std::vector<Word> words_;
  std::vector<std::uint8_t> depth_;  // 1: a bracket is open behind the token; 2: a quotation
  std::uint64_t manner_ = 0;         // bits: how the paragraph is written
  bool loose_ = false;
  Word beyond_;
};

class Boundaries {
 public:
  Boundaries() = default;  // knows nothing: the rules decide
  explicit Boundaries(Weights weights) : weights_(weights) {}

  /// Whether the sentence ends behind token i of a sentence that begins with token `begin`.
  [[nodiscard]] bool ends(BoundaryInput& input, std::size_t i, std::size_t begin) const;

  [[nodiscard]] bool known() const { return weights_.has_value(); }

 private:
  std::optional<Weights> weights_;
};

}  // namespace belie
