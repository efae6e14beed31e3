// SPDX-License-Identifier: Apache-2.0
//
// Numbers that are no figures: those that name (quantity_names.h), list and footnote marks,
// telephone numbers, "one" as a pronoun, ages and times that nobody else took.
#pragma once

#include "language/quantities/quantity_figure.h"
#include "language/quantities/quantity_scan.h"

namespace belie {

/// Whether the figure that was read is none, whatever stands behind it.
bool is_no_quantity(const QuantityScan& scan, const Figure& figure);

}  // namespace belie
