// SPDX-License-Identifier: Apache-2.0
//
// Why two figures that look like one are left alone, two at a time: what the check `figures` asks
// once it has found a figure and the earlier one that it may contradict.
#pragma once

#include <string>
#include <vector>

#include "rules/figures/told_figures.h"

namespace belie {

/// A figure and the earlier one; across: they stand in two drafts.
struct FigurePair {
  const ToldFigure& other;
  const ToldFigure& echo;
  bool across = false;
};

/// Why the two can both be right; "" where they cannot.
std::string excuse_for(const CheckInput& input, const FigurePair& pair);

/// Whether two other ones of the figures give this one as their sum or difference: 14 dead and
/// three missing of the 17. Of the figure's own draft those before it are asked.
bool is_explained(const MeasureWords& words, const std::vector<ToldFigure>& figures,
                  const ToldFigure& figure);

/// Whether the figure writes three digits or more besides noughts, so that two figures of the same
/// digits in another order are hardly two by chance.
bool has_digits_to_swap(const ToldFigure& figure);

/// Figures of people, or of what is not said.
bool is_people(const MeasureWords& words, const ToldFigure& figure);

/// "14", "3-1", "9 to 12".
std::string shown(const ToldFigure& figure);

/// "six workers" of the claim's “six workers, injured”.
std::string written(const ToldFigure& figure);

}  // namespace belie
