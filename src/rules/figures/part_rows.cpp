// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/part_rows.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "language/lexicon/lower_words.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"

namespace belie {
namespace {

TokenRange sentence_of(const Annotation& annotation, const RetoldFigure& f) {
  return annotation.sentences[f.sentence.index()].tokens;
}

/// "Each" or "apiece" right behind, or "each of the three doors costs …" before it.
bool tells_each(const Annotation& annotation, const RetoldFigure& f) {
  const std::string behind = lower_word_at(annotation, f.quantity->tokens.end);
  if (behind == "each" || behind == "apiece") return true;
  for (std::uint32_t t = sentence_of(annotation, f).begin; t < f.quantity->tokens.begin; ++t) {
    const std::string text = lower_word_at(annotation, t);
    if ((text == "each" || text == "every") && lower_word_at(annotation, t + 1) == "of")
      return true;
  }
  return false;
}

bool counts_things(const RetoldFigure& number) {
  constexpr double kMost = 200;
  const QuantityMention& quantity = *number.quantity;
  return quantity.kind == QuantityKind::kCount && quantity.value >= 2 && quantity.value <= kMost &&
         quantity.hedge == Hedge::kNone && !number.noun.empty();
}

bool is_clause_end(std::string_view text) {
  return text == ";" || text == "," || text == "and" || text == "but";
}

/// A noun, or what stands right behind an article and was read as a verb: "the offers".
bool is_named_at(const Annotation& annotation, std::uint32_t t) {
  const Upos tag = annotation.tokens[t].upos;
  return tag == Upos::kNoun ||
         (tag == Upos::kVerb && t > 0 && annotation.tokens[t - 1].upos == Upos::kDet);
}

}  // namespace

std::optional<double> times_of_each(const Annotation& annotation,
                                    const std::vector<RetoldFigure>& own, const RetoldFigure& f) {
  if (!tells_each(annotation, f)) return std::nullopt;
  const RetoldFigure* nearest = nullptr;
  for (const RetoldFigure& other : own) {
    if (other.sentence != f.sentence || &other == &f) continue;
    if (other.quantity->tokens.begin < f.quantity->tokens.begin) nearest = &other;
  }
  if (nearest == nullptr || !counts_things(*nearest)) return std::nullopt;
  for (std::uint32_t t = nearest->quantity->tokens.end; t < f.quantity->tokens.begin; ++t) {
    if (is_clause_end(lower_word_at(annotation, t))) return std::nullopt;
  }
  return nearest->quantity->value;
}

bool is_priced_apart(const Annotation& annotation, const RetoldFigure& f,
                     const RetoldFigure& price) {
  constexpr std::array<std::string_view, 11> kAll{"all",    "total", "together", "altogether",
                                                  "sum",    "bill",  "lot",      "both",
                                                  "brings", "makes", "making"};
  const TokenRange tokens = sentence_of(annotation, f);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (is_one_of(kAll, lower_word_at(annotation, t))) return false;
  }
  const std::uint32_t begin = std::min(f.quantity->tokens.end, price.quantity->tokens.end);
  const std::uint32_t end = std::max(f.quantity->tokens.begin, price.quantity->tokens.begin);
  for (std::uint32_t t = begin; t < end; ++t) {
    if (is_clause_end(lower_word_at(annotation, t))) return true;
  }
  return false;
}

bool parts_all(const Annotation& annotation, const std::vector<const RetoldFigure*>& row) {
  constexpr std::array<std::string_view, 3> kThem{"them", "these", "those"};
  const RetoldFigure& first = *row.front();
  const TokenRange tokens = sentence_of(annotation, first);
  for (std::uint32_t t = tokens.begin; t + 1 < tokens.end; ++t) {
    const bool led = t < first.quantity->tokens.begin || t <= first.quantity->tokens.end + 1;
    if (led && lower_word_at(annotation, t) == "of" &&
        is_one_of(kThem, lower_word_at(annotation, t + 1)))
      return true;
  }
  return std::ranges::all_of(row, [&](const RetoldFigure* part) {
    const std::uint32_t end = part->quantity->tokens.end;
    if (!part->noun.empty() || part->quantity->kind != QuantityKind::kCount) return false;
    if (end >= annotation.tokens.size()) return false;
    const Upos tag = annotation.tokens[end].upos;
    return tag == Upos::kVerb || tag == Upos::kAux;
  });
}

bool is_behind_colon(const Annotation& annotation, const std::vector<const RetoldFigure*>& row) {
  const RetoldFigure& first = *row.front();
  if (row.back()->sentence != first.sentence) return false;
  const TokenRange tokens = sentence_of(annotation, first);
  for (std::uint32_t t = tokens.begin + 1; t < first.quantity->tokens.begin; ++t) {
    if (lower_word_at(annotation, t) == ":" && is_named_at(annotation, t - 1)) return true;
  }
  return false;
}

bool share_head(const Annotation& annotation, const RetoldFigure& first,
                const Annotation& whole_annotation, const RetoldFigure& whole) {
  constexpr std::uint32_t kReach = 4;
  constexpr std::ptrdiff_t kRare = 3;
  const std::uint32_t begin = sentence_of(annotation, first).begin;
  const std::uint32_t end = first.quantity->tokens.begin;
  const std::size_t at = whole.sentence.index();
  for (std::uint32_t t = std::max(begin, end < kReach ? 0U : end - kReach); t < end; ++t) {
    if (!is_named_at(annotation, t)) continue;
    const std::string noun = lower_case(annotation.lemma(TokenIndex{t}));
    std::ptrdiff_t told = 0;
    bool beside = false;
    for (std::size_t s = 0; s < whole_annotation.sentences.size(); ++s) {
      const TokenRange tokens = whole_annotation.sentences[s].tokens;
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const bool same = is_named_at(whole_annotation, i) &&
                          lower_case(whole_annotation.lemma(TokenIndex{i})) == noun;
        told += static_cast<std::ptrdiff_t>(same);
        beside = beside || (same && s <= at + 1 && s + 1 >= at &&
                            !(&annotation == &whole_annotation && i == t));
      }
    }
    if (beside && told <= kRare) return true;
  }
  return false;
}

}  // namespace belie
