// SPDX-License-Identifier: Apache-2.0
#include "rules/quote_stories.h"

#include <algorithm>

#include "graph/common_words.h"
#include "graph/comparability.h"
#include "graph/folding.h"
#include "language/spelling.h"

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

}  // namespace

void RemarkStories::read() {
  read_ = true;
  const std::set<std::string> common = common_names(input_.lexicon.lexicon());
  for (const GraphInput& draft : input_.graph.inputs()) {
    std::set<std::string>& names = names_.emplace_back();
    for (const Referent& referent : draft.annotation->referents) {
      for (const std::string& word : words_of(folded_name(referent.name))) {
        const bool tells =
            word.size() >= kLetters && !common.contains(word) && !is_common_word(word);
        if (tells) names.insert(fold_accents(word));
      }
    }
    for (const std::string& name : names) drafts_with_[name].emplace_back(names_.size() - 1);
  }
  rare_ = std::clamp(names_.size() / kRareShare, kRareAtLeast, kRareAtMost);
}

bool RemarkStories::meet(DocumentIndex a, DocumentIndex b) {
  if (a == b || input_.graph.comparable(a, b)) return true;
  if (input_.graph.across() != Across::kLinked) return false;
  const auto& dates = input_.graph.dates();
  if (!close_in_time(dates[a.index()], dates[b.index()])) return false;
  if (!read_) read();
  return std::ranges::any_of(names_[a.index()], [&](const std::string& name) {
    return names_[b.index()].contains(name) && drafts_with_.at(name).size() <= rare_;
  });
}

std::vector<DocumentIndex> RemarkStories::partners(DocumentIndex document) {
  std::vector<DocumentIndex> found = input_.graph.comparable_with(document);
  if (input_.graph.across() != Across::kLinked) return found;
  if (!read_) read();
  const auto& dates = input_.graph.dates();
  for (const std::string& name : names_[document.index()]) {
    const std::vector<DocumentIndex>& drafts = drafts_with_.at(name);
    if (drafts.size() > rare_) continue;
    for (const DocumentIndex other : drafts) {
      if (other != document && close_in_time(dates[document.index()], dates[other.index()]))
        found.push_back(other);
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace belie
