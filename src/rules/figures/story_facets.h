// SPDX-License-Identifier: Apache-2.0
//
// What each figure of a run's drafts is a figure of: those that are written and those that the
// words imply. A reading (readings.h): the checks that hold figures against each other share it.
#pragma once

#include <vector>

#include "rules/figures/figure_facets.h"
#include "rules/figures/implied_figures.h"

namespace belie {

class StoryFacets {
 public:
  explicit StoryFacets(const CheckInput& input);

  /// By draft: the written ones in text order, then the implied ones.
  [[nodiscard]] const std::vector<std::vector<FacetFigure>>& drafts() const { return drafts_; }

 private:
  std::vector<std::vector<FacetFigure>> drafts_;
  std::vector<ImpliedFigures> implied_;  // to which some of the facets point
};

/// The run's, made by whoever asks first.
const StoryFacets& story_facets(const CheckInput& input);

}  // namespace belie
