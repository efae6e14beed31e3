// SPDX-License-Identifier: Apache-2.0
#include "rules/stories/touching_drafts.h"

#include <map>
#include <set>
#include <string_view>

#include "graph/comparability.h"

namespace belie {
namespace {

constexpr std::size_t kFew = 4;  // so many drafts may have a rare word
constexpr std::size_t kLettersAtLeast = 4;

using Pairs = std::set<std::pair<DocumentIndex, DocumentIndex>>;

/// The drafts that have a proper noun, by its lemma. The first word of a sentence may be any word.
std::map<std::string_view, std::vector<DocumentIndex>> drafts_of_words(const ClaimGraph& graph) {
  std::map<std::string_view, std::vector<DocumentIndex>> drafts;
  for (std::size_t d = 0; d < graph.inputs().size(); ++d) {
    const Annotation& annotation = *graph.inputs()[d].annotation;
    for (std::size_t t = 0; t < annotation.tokens.size(); ++t) {
      if (annotation.tokens[t].upos != Upos::kPropn) continue;
      const std::string_view word = annotation.lemma(TokenIndex(t));
      if (word.size() < kLettersAtLeast) continue;
      auto& list = drafts[word];
      if (list.empty() || list.back().index() != d) list.emplace_back(d);
    }
  }
  return drafts;
}

void add_pairs_of(const std::vector<DocumentIndex>& drafts, const ClaimGraph& graph, Pairs& pairs) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    for (std::size_t j = i + 1; j < drafts.size(); ++j) {
      const auto& dates = graph.dates();
      if (close_in_time(dates[drafts[i].index()], dates[drafts[j].index()]))
        pairs.emplace(drafts[i], drafts[j]);
    }
  }
}

}  // namespace

TouchingDrafts::TouchingDrafts(const ClaimGraph& graph, const LexiconIndex& /*lexicon*/) {
  Pairs found;
  for (std::size_t d = 0; d < graph.inputs().size(); ++d) {
    for (const DocumentIndex other : graph.comparable_with(DocumentIndex(d))) {
      if (other.index() > d) found.emplace(DocumentIndex(d), other);
    }
  }
  if (graph.across() == Across::kLinked) {
    for (const auto& [word, drafts] : drafts_of_words(graph)) {
      if (drafts.size() > 1 && drafts.size() <= kFew) add_pairs_of(drafts, graph, found);
    }
  }
  pairs.assign(found.begin(), found.end());
}

}  // namespace belie
