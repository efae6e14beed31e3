// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_stories.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "graph/common_words.h"
#include "graph/comparability.h"
#include "graph/folding.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// A word that more drafts than these share tells no story apart: so many, or one in twenty.
constexpr std::size_t kRareAtLeast = 3;
constexpr std::size_t kRareShare = 20;
constexpr std::size_t kRareAtMost = 40;
constexpr std::size_t kLetters = 4;

/// Words of countries and what everybody writes about.
std::set<std::string> common_names(const Lexicon& lexicon) {
  std::set<std::string> common;
  for (const JurisdictionEntry& entry : lexicon.jurisdictions) {
    for (const auto* forms : {&entry.forms, &entry.adjectives, &entry.people, &entry.capitals}) {
      for (const std::string& form : *forms) {
        for (std::string& word : words_of(folded_name(form))) common.insert(std::move(word));
      }
    }
  }
  return common;
}

/// The words of a draft's names that may tell its story apart, folded.
std::set<std::string> telling_names(const Annotation& annotation,
                                    const std::set<std::string>& common) {
  std::set<std::string> names;
  for (const Referent& referent : annotation.referents) {
    for (const std::string& word : words_of(folded_name(referent.name))) {
      const bool tells = word.size() >= kLetters && !common.contains(word) && !is_common_word(word);
      if (tells) names.insert(fold_accents(word));
    }
  }
  return names;
}

void sort_once(std::vector<DocumentIndex>& documents) {
  std::ranges::sort(documents);
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
}

}  // namespace

RemarkStories::RemarkStories(const ClaimGraph& graph, const LexiconIndex& lexicon)
    : graph_(graph), share_a_name_(graph.inputs().size()) {
  const std::size_t count = graph.inputs().size();
  if (graph.across() != Across::kLinked || count < 2) return;
  const std::set<std::string> common = common_names(lexicon.lexicon());
  std::map<std::string, std::vector<DocumentIndex>> drafts_with;
  for (std::size_t d = 0; d < count; ++d) {
    for (const std::string& name : telling_names(*graph.inputs()[d].annotation, common))
      drafts_with[name].emplace_back(d);
  }
  const std::size_t rare = std::clamp(count / kRareShare, kRareAtLeast, kRareAtMost);
  for (const auto& [name, drafts] : drafts_with) {
    if (drafts.size() > rare) continue;
    for (const DocumentIndex a : drafts) {
      for (const DocumentIndex b : drafts) {
        if (a != b && close_in_time(graph.dates()[a.index()], graph.dates()[b.index()]))
          share_a_name_[a.index()].push_back(b);
      }
    }
  }
  for (std::vector<DocumentIndex>& others : share_a_name_) sort_once(others);
}

bool RemarkStories::meet(DocumentIndex a, DocumentIndex b) const {
  return a == b || std::ranges::binary_search(share_a_name_[a.index()], b) ||
         graph_.comparable(a, b);
}

std::vector<DocumentIndex> RemarkStories::partners(DocumentIndex document) const {
  std::vector<DocumentIndex> found = graph_.comparable_with(document);
  const std::vector<DocumentIndex>& others = share_a_name_[document.index()];
  found.insert(found.end(), others.begin(), others.end());
  sort_once(found);
  return found;
}

}  // namespace belie
