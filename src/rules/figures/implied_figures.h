// SPDX-License-Identifier: Apache-2.0
//
// Numbers of people that the words tell without writing them as such: a list of those to whom
// something happened ("the dead are two women, a man and a boy"), the last of a row ("the ninth and
// last of those to be brought up"), things of which each person has one ("eleven candles, one for
// each man underground"). Only what befell them binds such figures to others.
#pragma once

#include <deque>
#include <vector>

#include "rules/figures/figure_facets.h"

namespace belie {

/// Of one draft. The facets point to the figures and these to the mentions, so that it cannot be
/// copied.
class ImpliedFigures {
 public:
  ImpliedFigures(const CheckInput& input, DocumentIndex document);
  ImpliedFigures(const ImpliedFigures&) = delete;
  ImpliedFigures& operator=(const ImpliedFigures&) = delete;
  ImpliedFigures(ImpliedFigures&&) = default;
  ImpliedFigures& operator=(ImpliedFigures&&) = default;
  ~ImpliedFigures() = default;

  [[nodiscard]] const std::vector<FacetFigure>& facets() const { return facets_; }

 private:
  std::deque<QuantityMention> mentions_;
  std::deque<RetoldFigure> figures_;
  std::vector<FacetFigure> facets_;
};

}  // namespace belie
