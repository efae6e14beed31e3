// SPDX-License-Identifier: Apache-2.0
#include "claims/states/use_text.h"

#include <algorithm>

#include "base/word_list.h"
#include "claims/states/status_use_words.h"
#include "language/names/spelling.h"

namespace belie {

std::string UseText::lower(std::uint32_t token) const {
  return lower_case(annotation_.word(TokenIndex{token}));
}

std::string_view UseText::lemma(std::uint32_t token) const {
  return annotation_.lemma(TokenIndex{token});
}

TokenRange UseText::sentence_of(std::uint32_t token) const {
  return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens;
}

bool UseText::has_any(TokenRange range, std::span<const std::string_view> words) const {
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (is_one_of(words, lower(t))) return true;
  }
  return false;
}

bool UseText::has_word(std::uint32_t token, std::string_view word) const {
  const TokenRange sentence = sentence_of(token);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (lower(t) == word) return true;
  }
  return false;
}

bool UseText::is_in_dateline(std::uint32_t token) const {
  const TokenRange sentence = sentence_of(token);
  for (std::uint32_t t = token; t < std::min(sentence.end, sentence.begin + 10); ++t) {
    if (lower(t) == "–" || lower(t) == "—") return true;
  }
  return false;
}

std::uint32_t UseText::end_of_phrase(std::uint32_t token, std::string_view words) const {
  const std::uint32_t end = sentence_of(token).end;
  std::uint32_t at = token;
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    if (at >= end || lower(at) != words.substr(0, blank)) return token;
    words.remove_prefix(std::min(blank + 1, words.size()));
    ++at;
  }
  return at;
}

bool UseText::is_told_in_past(std::uint32_t token) const {
  const TokenRange sentence = sentence_of(token);
  for (std::uint32_t t = token; t > sentence.begin && token - t < 6;) {
    --t;
    const Xpos tag = annotation_.tokens[t].xpos;
    if (tag == Xpos::kVbd) return true;
    if (tag == Xpos::kVbz || tag == Xpos::kVbp || tag == Xpos::kMd) return false;
    if (annotation_.tokens[t].upos == Upos::kPunct) return false;
  }
  return false;
}

bool UseText::is_asserted(std::uint32_t token) const {
  const Clause* clause = clause_at(annotation_, TokenIndex{token});
  return clause == nullptr || clause->modality == Modality::kAsserted;
}

bool UseText::is_elsewhere(std::uint32_t token) const {
  return has_any(sentence_of(token), kElsewhere);
}

}  // namespace belie
