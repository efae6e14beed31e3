// SPDX-License-Identifier: Apache-2.0
//
// The sets that a draft counts, as the check `recounts` looks at them: how many, of what, and
// whether the words claim to mean all of them. A pronoun or a bare number stands for the nouns
// before it: "the company wanted trams. It bought 14 of them". Refers to the figures and to the
// annotation, which must outlive the sets.
#pragma once

#include <string>
#include <vector>

#include "rules/checks/check.h"
#include "rules/figures/figure_facets.h"

namespace belie {

/// What the words claim of the number.
enum class SetRole : std::uint8_t {
  kPart,   // "six of the nine", "another six", "the first six"
  kNew,    // "nine boats", "she bought nine of them"
  kKnown,  // "the nine boats"
  kWhole,  // "all nine boats", "none of the nine", "there are nine of them"
};

struct CountedSet {
  const FacetFigure* facet = nullptr;
  double value = 0;
  SetRole role = SetRole::kNew;
  std::vector<std::string> nouns;   // lemmas of what may be counted
  bool by_pronoun = false;          // the nouns stand before: "14 of them", "all nineteen"
  std::vector<std::string> phrase;  // content words that belong to what is counted, as stems
  std::vector<std::string> around;  // … of its sentence and those beside it, as stems
};

/// The sets of one draft in text order; `facets` are those of its figures.
std::vector<CountedSet> counted_sets(const CheckInput& input,
                                     const std::vector<FacetFigure>& facets,
                                     DocumentIndex document);

}  // namespace belie
