// SPDX-License-Identifier: Apache-2.0
//
// What each figure of a draft measures and of what thing, read from any of the words around it:
// what is counted, the noun that bears it, the verb that has it, what follows it. Wider than the
// measures of the lexicon (claims/measured.h), because two figures are compared only where their
// whole story has no third one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/checks/check.h"
#include "rules/figures/counted_deeds.h"
#include "rules/figures/counted_groups.h"
#include "rules/figures/facet_words.h"
#include "rules/figures/retold_figures.h"

namespace belie {

struct FacetFigure {
  const RetoldFigure* figure = nullptr;
  const Facet* facet = nullptr;           // nullptr: the words tell none
  const MeasureEntry* measure = nullptr;  // of the lexicon; nullptr: none
  std::string noun;                       // counts: the lemma of what is counted; "" untold
  std::string thing;                      // what is so large, by its sort: "bridge"; "" untold
  CountedDeeds deeds;                     // what is done with those counted
  std::optional<CountedGroup> group;      // the body that is counted in full
  std::string members_of;                 // "council" of "six members of the council"; "" untold
  bool implied = false;                   // of implied_figures.h: bound by its deeds alone
  bool settled = false;                   // "the figure of nine is now final", "nine, not eleven"
  bool listed = false;                    // "two brothers, a cook and a girl": one of several
  bool of_own = false;                    // "nine of its libraries": a part of no told whole
  bool known_thing = false;               // "the 442-metre bridge", "its capacity of 320"
  bool new_thing = false;                 // "a 442-metre bridge"
  bool other_thing = false;               // "the old hall", "a second bridge", "its twin"
  bool apart = false;                     // told of another time: "in 1998", "on average"
  bool after = false;                     // "after 50 kilometres she led": a point on the way
  bool changes = false;                   // "rose to 14", "up from 12", "originally 12"
};

/// The facets of one draft's figures, in their order. The figures must outlive them.
std::vector<FacetFigure> figure_facets(const CheckInput& input,
                                       const std::vector<RetoldFigure>& figures);

}  // namespace belie
