// SPDX-License-Identifier: Apache-2.0
//
// One figure: a number with its currency or unit, "US$2 billion", "1.8 million euros", "40 km/h",
// "6ft 2in", "3:05:40". Hedges, ranges and what is counted are for others.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "language/quantities/number_reader.h"
#include "language/quantities/quantities.h"
#include "language/quantities/quantity_scan.h"

namespace belie {

struct Figure {
  std::uint32_t begin = 0, end = 0;  // from the currency sign to the unit
  Number number;
  QuantityKind kind = QuantityKind::kCount;
  std::string unit;       // as QuantityMention::unit
  std::string dimension;  // as QuantityMention::dimension
  double value = 0;       // in the unit
  double place = 0;       // the rounding that it admits, in the unit; 0: exact
};

/// The figure that begins at the token, or nothing.
std::optional<Figure> read_figure(const QuantityScan& scan, std::uint32_t at);

/// Gives a figure without a unit that of another one: the first of "2 to 3 million euros".
void share_unit(Figure& figure, const Figure& with_unit);

}  // namespace belie
