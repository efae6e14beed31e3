// SPDX-License-Identifier: Apache-2.0
//
// The figures of one draft as sums, changes and lists look at them: intervals with the noun that is
// counted and its class, sizes written as compounds ("nine-member", "33-seat") among them. Values
// only; the annotation and the lexicon must outlive the object.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

struct DraftFigure {
  TokenRange tokens;  // hedge, currency, number and unit
  TokenRange words;   // … and what is counted, as shown to a reader
  double value = 0;   // as written
  double low = 0;     // what the words allow
  double high = 0;
  std::string unit;    // "usd", "percent"; a compound of time "second"; "" counts
  std::string noun;    // the lemma of what is counted: "tanker"; "" not said ("three were hurt")
  std::string family;  // its class in the lexicon, or the noun: "vessel"; "" not said
  TokenIndex head;     // the noun; none: not said
  const QuantityMention* quantity = nullptr;  // nullptr: a size written as a compound, or an
                                              // article that counts one
  bool size = false;                          // "the nine-member board": noun is "member"
  bool each = false;                          // "six each"
  SentenceIndex sentence;

  [[nodiscard]] bool is_open() const;  // at least, more than, up to: says no figure of its own
};

class DraftFigures {
 public:
  DraftFigures(const Annotation& annotation, const LexiconIndex& lexicon);

  [[nodiscard]] const Annotation& annotation() const { return *annotation_; }
  [[nodiscard]] const LexiconIndex& lexicon() const { return *lexicon_; }
  [[nodiscard]] const std::vector<DraftFigure>& all() const { return figures_; }

  /// The figures of a sentence, in text order.
  [[nodiscard]] std::span<const DraftFigure> in(SentenceIndex sentence) const;
  /// The figures that lie wholly within the tokens of one sentence.
  [[nodiscard]] std::vector<DraftFigure> within(TokenRange tokens) const;
  /// … and those "a day", "per hectare", which belong to rises and falls but to no sum.
  [[nodiscard]] std::vector<DraftFigure> within_with_rates(TokenRange tokens) const;

  /// The token in lower case with straight apostrophes; beyond the draft "".
  [[nodiscard]] std::string_view word(std::uint32_t token) const;
  /// The token's lemma in lower case.
  [[nodiscard]] std::string_view lemma(std::uint32_t token) const;
  [[nodiscard]] bool is_any(std::uint32_t token,
                            std::initializer_list<std::string_view> words) const;
  /// Whether one of the words stands among the tokens.
  [[nodiscard]] bool has_any(TokenRange tokens,
                             std::initializer_list<std::string_view> words) const;
  /// The first token at or after `begin` that is one of the words; `end`: none.
  [[nodiscard]] std::uint32_t first_of(TokenRange tokens,
                                       std::initializer_list<std::string_view> words) const;
  /// A comma, semicolon, bracket or a word that begins the next member of a list.
  [[nodiscard]] bool is_separator(std::uint32_t token) const;

  /// The token's part of speech; kX before the first and behind the last one.
  [[nodiscard]] Upos tag(std::uint32_t token) const {
    return token < annotation_->tokens.size() ? annotation_->tokens[token].upos : Upos::kX;
  }
  [[nodiscard]] const Sentence& sentence(SentenceIndex index) const {
    return annotation_->sentences[index.index()];
  }

  /// Whether the part may be of the whole by unit and noun: "three", "three tankers" of "11
  /// vessels".
  [[nodiscard]] bool is_of(const DraftFigure& part, const DraftFigure& whole) const;

  /// "a woman", "one" at the token as the figure 1, or nothing.
  [[nodiscard]] std::optional<DraftFigure> article_at(std::uint32_t token) const;

 private:
  void add_quantity(const QuantityMention& quantity);
  void add_units();
  void add_sizes(SentenceIndex index);
  [[nodiscard]] bool is_of_these(std::uint32_t token) const;
  void add_held(SentenceIndex index, const std::vector<DraftFigure>& told);
  [[nodiscard]] std::string family_of(const std::string& noun) const;

  const Annotation* annotation_;
  const LexiconIndex* lexicon_;
  std::vector<std::string> words_;    // by token
  std::vector<DraftFigure> figures_;  // in text order
  std::vector<DraftFigure> rates_;    // "900 a day": in text order
  std::vector<std::uint32_t> begin_;  // by sentence: its first figure; one past the last at the end
};

/// The number that a word or digits write: "nine", "33"; nothing else.
std::optional<double> number_of(std::string_view word);

/// "a tenth", "two thirds", "half" at the token as a share between 0 and 1. Whether "a third" is
/// one and not the third of several is for the words around it to say.
std::optional<DraftFigure> fraction_at(const DraftFigures& figures, std::uint32_t token);

}  // namespace belie
