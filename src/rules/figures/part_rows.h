// SPDX-License-Identifier: Apache-2.0
//
// What the words around a row of parts tell of it: that one of them is what each of several things
// has ("two gates at £3,150 each"), that the parts are all there is ("27 have arrived, 19 were seen
// above it, 16 have not been heard of"), that a noun before them names what the whole was told of.
// The digits are not looked at; see digit_sums.h.
#pragma once

#include <optional>
#include <vector>

#include "language/annotation.h"
#include "rules/figures/retold_figures.h"

namespace belie {

/// How many things have the figure each, where the sentence says so; nothing for other figures.
/// `own` are the figures of the draft in text order.
std::optional<double> times_of_each(const Annotation& annotation,
                                    const std::vector<RetoldFigure>& own, const RetoldFigure& f);

/// Whether "and", a comma or a semicolon sets the figure apart from the price in its sentence, and
/// nothing says that it is what all come to.
bool is_priced_apart(const Annotation& annotation, const RetoldFigure& f,
                     const RetoldFigure& price);

/// Whether each part is a bare number of which something else is told, or is introduced by "of
/// them".
bool parts_all(const Annotation& annotation, const std::vector<const RetoldFigure*>& row);

/// "Read out the offers: £9,600 for the roof, …": all parts are listed behind a noun and a colon.
bool is_behind_colon(const Annotation& annotation, const std::vector<const RetoldFigure*>& row);

/// Whether a noun that leads to the first part ("read out the offers: £9,600 for …") stands beside
/// the whole too, and hardly anywhere else in its draft.
bool share_head(const Annotation& annotation, const RetoldFigure& first,
                const Annotation& whole_annotation, const RetoldFigure& whole);

}  // namespace belie
