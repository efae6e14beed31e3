// SPDX-License-Identifier: Apache-2.0
//
// Rises, falls and shares with enough figures to be worked out again: "rose 65 per cent from 40 to
// 58", "120 of the 400 staff, or 45 per cent". A reading, not a judgement: whether the figures
// agree is for the check `change`. Percentages of a rate are left out where the text may mean
// points, and so is whatever is adjusted, annualised or measured against two bases at once.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claims/figures.h"

namespace belie {

/// How many times as large it has become: "doubled".
struct Ratio {
  TokenRange words;
  double low = 0, high = 0;
};

struct Change {
  std::optional<DraftFigure> from, to;
  std::optional<DraftFigure> amount;   // the difference: "up 18", "by 5 points"
  std::optional<DraftFigure> percent;  // the change in per cent
  std::optional<Ratio> ratio;
  bool up = true;
  TokenRange verb;  // the word that says the change
};

/// A part, its whole and the percentage that the one is said to be of the other.
struct ToldShare {
  DraftFigure part, whole, percent;
};

/// Changes with at least two figures that can be held against each other, in text order. Pure;
/// linear in the number of tokens for sentences of bounded length.
std::vector<Change> find_changes(const DraftFigures& figures);

std::vector<ToldShare> find_shares(const DraftFigures& figures);

}  // namespace belie
