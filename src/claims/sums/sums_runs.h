// SPDX-License-Identifier: Apache-2.0
//
// Parts that a text tells one after another, and the whole that they are held against. A run has
// no colon and often no noun of its own, so the whole is sought among the figures told before: one
// that the parts make up exactly is theirs and ends the search; else the only one that they miss
// by little. Private to sums_*.cpp.
#pragma once

#include <optional>
#include <vector>

#include "claims/sums/sums.h"

namespace belie {

/// Parts in text order, all written as exact figures of one unit.
struct PartRun {
  std::vector<DraftFigure> parts;
  double near = 0.2;                 // the share of the whole by which they may miss it
  bool exhaustive = true;            // the text says that there are no other parts
  std::optional<DraftFigure> whole;  // told with them ("altogether 680"), else to be sought
};

/// Whether figures of the two can be added up: one currency, one dimension, or one class of things;
/// a figure whose unit or noun is left out goes with any other of its size.
bool are_addable(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b);

/// A figure as it stands: not "at least", not "another", not compared with ("up from 38"), no share
/// of another one ("51 of the 58").
bool is_plain_part(const DraftFigures& figures, const DraftFigure& figure);

/// The run as a sum, its parts in the unit of the whole; nothing where no figure, or more than one,
/// may be the whole.
std::optional<Sum> sum_of_run(const DraftFigures& figures, const PartRun& run);

/// Whether parts and whole agree within what they write.
bool fits_whole(const Sum& sum);

/// Whether the parts miss the whole by no more than the share of it.
bool is_near_whole(const Sum& sum, double share);

/// The figures of the section that the sentence opens, and of those behind it, so many in all; in
/// text order.
std::vector<DraftFigure> figures_of_section(const DraftFigures& figures, SentenceIndex opening,
                                            std::uint32_t sections);

}  // namespace belie
