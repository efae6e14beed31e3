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
    for (const std::string& name : names) ++drafts_with_[name];
  }
}

bool RemarkStories::meet(DocumentIndex a, DocumentIndex b) {
  if (a == b || input_.graph.comparable(a, b)) return true;
  if (input_.graph.across() != Across::kLinked) return false;
  const auto& dates = input_.graph.dates();
  if (!close_in_time(dates[a.index()], dates[b.index()])) return false;
  if (!read_) read();
  const std::size_t rare = std::max(kRareAtLeast, names_.size() / kRareShare);
  return std::ranges::any_of(names_[a.index()], [&](const std::string& name) {
    return names_[b.index()].contains(name) && drafts_with_.at(name) <= rare;
  });
}

}  // namespace belie
