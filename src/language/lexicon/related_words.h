// SPDX-License-Identifier: Apache-2.0
//
// How near two words are in what they mean: "dig" and "shovel", "sunshine" and "weather", "buy" and
// "sell". Read from a table that belie-train makes of WordNet (docs/model-card.md) and that is
// built into the program; nothing is unpacked, a question is a search by halves. It says that one
// word may stand for the other when a remark is told from memory, not that they mean the same.
//
// The file, little-endian: lines of text that tell its source and licence, an empty line, u32
// number of words, that number + 1 times u32 where a word begins in the letters and
// u32 which is its first link, the letters, then links of 3 bytes: u16 number of a later word, u8
// grade.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace belie {

struct WordLink {
  std::uint16_t word = 0;  // number of a later word
  std::uint8_t grade = 0;  // 255: as near as can be
};

struct RelatedWord {
  std::string word;
  std::vector<WordLink> links;  // in order
};

/// Of the cosine of two walks: what is near enough counts as one meaning.
std::uint8_t grade_of(double cosine);

/// The bytes of a file of these words, which must be in order.
std::string write_related_words(const std::vector<RelatedWord>& words);

class RelatedWords {
 public:
  /// Of bytes that write_related_words() made; they must outlive it.
  explicit RelatedWords(std::string_view bytes);

  /// 0..1; 1 for one word, 0 where nothing is known. In lower case, as lemmas.
  [[nodiscard]] double nearness(std::string_view a, std::string_view b) const;

 private:
  [[nodiscard]] std::string_view word(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t number_of(std::string_view word) const;  // count_: none

  std::uint32_t count_ = 0;
  std::string_view starts_, letters_, links_;
};

/// The table of English words that is built into the program.
const RelatedWords& english_related_words();

}  // namespace belie
