// SPDX-License-Identifier: Apache-2.0
//
// Lemmas: the dictionary form of a word, given its Penn tag. Words that follow no rule are listed
// with their tag; for all others the longest listed ending says what to take off and what to put
// on. A view into the model file.
//
// Layout: u32 slot count (a power of two), slots of u64 key (0: free), u32 offset, u32 length, then
// the values' bytes. The value of a word is its lemma; that of an ending is one byte of flags
// (kKeepCase), one byte with the number of bytes to take off, and what to put on.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "language/syntax/bytes.h"
#include "language/syntax/syntax.h"

namespace belie {

/// Capitals tell "Polish" from "polish": 0 none, 1 the first letter, 2 all letters, 3 within
/// (word_form.h).
std::uint64_t lemma_word_key(std::string_view normal_form, Xpos tag, std::uint64_t capital);
std::uint64_t lemma_ending_key(std::string_view ending, Xpos tag, std::uint64_t capital);

/// What an ending does: "ies" -> take off 3 bytes, put on "y".
struct LemmaEdit {
  bool keep_case = false;
  std::uint8_t strip = 0;  // bytes
  std::string append;

  friend auto operator<=>(const LemmaEdit&, const LemmaEdit&) = default;
};

inline constexpr std::size_t kLongestEnding = 6;  // bytes

/// The form with the edit applied, in lower case unless it keeps the case; nothing where the form
/// is too short.
std::optional<std::string> edited(const LemmaEdit& edit, std::string_view form);

class Lemmatizer {
 public:
  Lemmatizer() = default;
  static Result<Lemmatizer> view(std::string_view bytes, Soundness soundness = Soundness::kUnknown);

  [[nodiscard]] std::string lemma(std::string_view form, Xpos tag) const;

 private:
  [[nodiscard]] std::optional<std::string_view> find(std::uint64_t key) const;

  const char* slots_ = nullptr;
  std::uint64_t mask_ = 0;
  std::string_view values_;
};

/// The value of an ending, as view() reads it.
std::string lemma_edit_value(const LemmaEdit& edit);

/// The bytes that view() reads; keys are all different.
std::string freeze_lemmas(std::span<const std::pair<std::uint64_t, std::string>> entries);

}  // namespace belie
