// SPDX-License-Identifier: Apache-2.0
//
// Pairs of figures that measure one thing by default: the only two weights, areas, lengths, volumes
// or powers of one unit in a draft, or the only ones of two drafts. What the check `retold` looks
// for besides digits that changed places. The figures must outlive the pairs.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "rules/figures/retold_figures.h"

namespace belie {

using RetoldPair = std::pair<const RetoldFigure*, const RetoldFigure*>;

/// Two different figures of one unit where the drafts have no third one near them; both may be one
/// draft. Where they have one far from them, the two must be of one stuff or share words.
std::vector<RetoldPair> measured_twice(const MeasureWords& words,
                                       const std::vector<RetoldFigure>& a,
                                       const std::vector<RetoldFigure>& b);

/// "More than", "at least", "10 to 12": says no figure of its own.
bool is_open(const RetoldFigure& figure);

/// "The 530 francs", "all 46 houses".
bool is_taken_up(const RetoldFigure& figure);

/// Whether both name places or bodies, none of which is the other's.
bool name_others(const RetoldFigure& a, const RetoldFigure& b);

/// How many nouns, verbs and names both sentences have, less those of all news.
std::size_t shared_words(const RetoldFigure& a, const RetoldFigure& b);

}  // namespace belie
