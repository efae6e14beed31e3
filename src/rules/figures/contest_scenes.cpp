// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/contest_scenes.h"

#include <array>
#include <set>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "language/lexicon/lower_words.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"

namespace belie {
namespace {

/// What was voted for: the verb behind "to", or the nouns behind "to" or "on", as lemmas.
std::set<std::string> purpose_of(const Annotation& annotation, Span vote) {
  const std::uint32_t at = token_at(annotation, vote.begin);
  const TokenRange tokens = sentence_at(annotation, at);
  std::set<std::string> words;
  bool open = false;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const Upos tag = annotation.tokens[t].upos;
    const bool verb = t + 1 < tokens.end && annotation.tokens[t + 1].xpos == Xpos::kVb;
    if (lower_word_at(annotation, t) == "to" && verb) open = true;
    if (open && tag == Upos::kPunct) open = false;
    if (open && (tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kVerb))
      words.insert(lower_case(annotation.lemma(TokenIndex{t})));
  }
  return words;
}

}  // namespace

bool is_score_of_a_moment(const Annotation& annotation, Span score) {
  static constexpr std::array<std::string_view, 8> kStood{"at",      "led",  "lead", "leading",
                                                          "trailed", "make", "made", "trailing"};
  const std::uint32_t at = token_at(annotation, score.begin);
  for (std::uint32_t back = 1; back <= 2 && back <= at; ++back) {
    const std::string text = lower_word_at(annotation, at - back);
    if (is_one_of(kStood, text)) return back == 1 || text != "at";
    if (back == 1 && text != "it" && text != "by") return false;
  }
  return false;
}

bool opens_next_vote(const Annotation& annotation, Span vote) {
  static constexpr std::array<std::string_view, 6> kNext{"then", "also",       "separately",
                                                         "next", "afterwards", "additionally"};
  const std::uint32_t at = token_at(annotation, vote.begin);
  const std::size_t sentence = annotation.sentence_of(TokenIndex{at}).index();
  for (std::uint32_t t = annotation.sentences[sentence].tokens.begin; t < at; ++t) {
    if (is_one_of(kNext, lower_word_at(annotation, t))) return true;
  }
  return false;
}

bool are_votes_on_two_matters(const Annotation& annotation, Span one,
                              const Annotation& other_annotation, Span other) {
  const std::set<std::string> a = purpose_of(annotation, one);
  const std::set<std::string> b = purpose_of(other_annotation, other);
  if (a.empty() || b.empty()) return false;
  for (const std::string& word : a) {
    if (b.contains(word)) return false;
  }
  return true;
}

}  // namespace belie
