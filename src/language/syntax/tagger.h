// SPDX-License-Identifier: Apache-2.0
//
// The tagger: universal and Penn tags at once, word by word from left to right, each decision a
// linear model over the word, its neighbours and the tags already given. Views into the model file;
// training is the train program's.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "language/syntax/syntax.h"
#include "language/syntax/weights.h"
#include "language/syntax/word_form.h"

namespace belie {

/// A universal tag with a Penn tag, as they occur together; the tagger's classes are indices into a
/// list of them.
struct TagPair {
  Upos upos = Upos::kX;
  Xpos xpos = Xpos::kNone;

  friend constexpr auto operator<=>(const TagPair&, const TagPair&) = default;
};

using TagNumber = std::uint8_t;
inline constexpr std::size_t kNoTag = 255;  // before the sentence

/// What is known of a word beside its letters: the tags that the training data gives it or, if it
/// is rare there, that a dictionary allows, and its groups of meaning.
struct LexiconEntry {
  std::uint32_t tags = 0;  // number of a set of tags, below kMostTagSets; 0: unknown
  std::uint32_t noun = 0;  // group of its first sense as a noun, below 32; 0: none
  std::uint32_t verb = 0;  // as a verb, below 16; 0: none

  friend bool operator==(const LexiconEntry&, const LexiconEntry&) = default;
};

inline constexpr std::uint32_t kMostTagSets = std::uint32_t{1} << 14U;

/// The known words. A view of bytes: u32 slot count (a power of two), then for each slot u32 check,
/// 0 for a free one, and u32 entry: 14 bits tags, 5 bits noun, 4 bits verb from the lowest on.
class TagLexicon {
 public:
  static Result<TagLexicon> view(std::string_view bytes);
  [[nodiscard]] LexiconEntry find(std::uint64_t word) const;  // all 0: unknown

  /// Sets what the lexicon has to say of the form.
  void complete(WordForm& form) const;

 private:
  const char* slots_ = nullptr;
  std::uint64_t mask_ = 0;
};

/// The bytes that TagLexicon::view reads, from words and what is known of them.
std::string freeze_lexicon(std::span<const std::pair<std::uint64_t, LexiconEntry>> words);

inline constexpr std::size_t kTaggerFeatures = 44;
using TaggerFeatures = std::array<std::uint64_t, kTaggerFeatures>;

/// A sentence's words with what helps to tell "resigned" the past tense from the participle.
struct TaggerInput {
  explicit TaggerInput(std::span<const WordForm> sentence);

  std::span<const WordForm> words;
  std::vector<std::uint8_t> clues;  // 1: a form of be, 2: of have, up to four words before; +4: a
                                    // finite auxiliary behind
};

/// The tags given so far.
struct TagHistory {
  std::size_t before = kNoTag;  // of the word before
  std::size_t before_that = kNoTag;
  bool finite = false;  // a finite verb stands in the sentence already

  void add(TagNumber number, TagPair pair);
};

/// The features of word i, given the tags of the words before it.
TaggerFeatures tagger_features(const TaggerInput& input, std::size_t i, TagHistory history);

/// The class with the highest score, the lowest number among equals.
std::uint32_t best_class(std::span<const std::int32_t> scores);

class Tagger {
 public:
  Tagger() = default;
  Tagger(std::vector<TagPair> tags, Weights weights) : tags_(std::move(tags)), weights_(weights) {}

  /// One tag number a word of the sentence.
  void tag(std::span<const WordForm> words, std::span<TagNumber> tags) const;

  [[nodiscard]] TagPair pair(TagNumber number) const { return tags_[number]; }
  [[nodiscard]] const std::vector<TagPair>& pairs() const { return tags_; }

 private:
  std::vector<TagPair> tags_;
  Weights weights_;
};

}  // namespace belie
