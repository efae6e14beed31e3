// SPDX-License-Identifier: Apache-2.0
//
// The sentence around a word, and whether a stretch of a draft, mostly a sentence, has one of a few
// words.
#pragma once

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <string_view>

#include "base/word_list.h"
#include "language/annotation.h"
#include "language/characters.h"

namespace belie {

/// The tokens of the sentence in which the token stands.
[[nodiscard]] inline TokenRange sentence_at(const Annotation& annotation, std::uint32_t token) {
  return annotation.sentences[annotation.tokens[token].sentence.index()].tokens;
}

/// The first token that ends behind the place; as many as there are tokens: none does.
[[nodiscard]] inline std::uint32_t token_at(const Annotation& annotation, std::uint32_t offset) {
  const auto token = std::ranges::upper_bound(annotation.tokens, offset, {},
                                              [](const Token& t) { return t.span.end; });
  return static_cast<std::uint32_t>(token - annotation.tokens.begin());
}

/// Whether one of the tokens has one of the lemmas.
template <std::ranges::input_range Lemmas>
[[nodiscard]] bool has_lemma(const Annotation& annotation, TokenRange tokens,
                             const Lemmas& lemmas) {
  return std::ranges::any_of(std::views::iota(tokens.begin, tokens.end), [&](std::uint32_t token) {
    return is_one_of(lemmas, annotation.lemma(TokenIndex{token}));
  });
}

/// Whether one of the tokens has one of the words as its lemma or as it is written, but for case
/// and accents: for lists with forms that the lemmatizer leaves to other lemmas ("lately", "wed").
template <std::ranges::input_range Words>
[[nodiscard]] bool has_word(const Annotation& annotation, TokenRange tokens, const Words& words) {
  return has_lemma(annotation, tokens, words) ||
         std::ranges::any_of(std::views::iota(tokens.begin, tokens.end), [&](std::uint32_t token) {
           return is_one_of(words, normal_form(annotation.word(TokenIndex{token})));
         });
}

}  // namespace belie
