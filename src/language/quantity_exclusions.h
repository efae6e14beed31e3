// SPDX-License-Identifier: Apache-2.0
//
// Numbers that are no figures: parts of names ("Boeing 737", "Group of 20"), numbers behind a label
// ("Rule 31", "page 4"), list and footnote marks, telephone numbers, "one" as a pronoun, fractions
// that are ordinals ("a third man"), times that nobody else took.
#pragma once

#include "language/quantity_figure.h"
#include "language/quantity_scan.h"

namespace belie {

/// Whether the figure that was read is none, whatever stands behind it.
bool is_no_quantity(const QuantityScan& scan, const Figure& figure);

/// Whether it belongs to the name before or behind it, "Boeing 737". Not asked of scores.
bool is_part_of_name(const QuantityScan& scan, const Figure& figure);

}  // namespace belie
