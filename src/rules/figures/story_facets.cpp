// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/story_facets.h"

#include <algorithm>
#include <iterator>

namespace belie {

StoryFacets::StoryFacets(const CheckInput& input) {
  const auto& figures = input.reading<RetoldFigures>().drafts;
  drafts_.reserve(figures.size());
  for (std::size_t d = 0; d < figures.size(); ++d) {
    drafts_.push_back(figure_facets(input, figures[d]));
    implied_.emplace_back(input, DocumentIndex(d));
    std::ranges::copy(implied_.back().facets(), std::back_inserter(drafts_.back()));
  }
}

const StoryFacets& story_facets(const CheckInput& input) {
  return input.readings->of<StoryFacets>("", [&] { return StoryFacets(input); });
}

}  // namespace belie
