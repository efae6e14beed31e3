// SPDX-License-Identifier: Apache-2.0
//
// Two figures that belong together: the ends of a range ("10 to 12", "$2–3 million", "between 10
// and 12") and the two sides of a contest ("3-1", "49 votes to 36", "191 in favour and 124
// against"). "from 40 to 58" is no range: two values of one thing.
#pragma once

#include <cstdint>
#include <optional>

#include "language/quantities/quantity_figure.h"
#include "language/quantities/quantity_scan.h"

namespace belie {

enum class Joint : std::uint8_t { kRange, kPair, kNoFigure };

struct JoinedFigures {
  Joint joint = Joint::kRange;  // kNoFigure: neither, and no figures on their own ("7-6 (5)")
  std::uint32_t begin = 0, end = 0;
  Figure first;
  Figure second;
  TokenIndex noun;  // of a pair: what both count, "votes"; none
};

/// The range or pair whose first figure is given, or nothing where it stands alone.
std::optional<JoinedFigures> join_figures(const QuantityScan& scan, const Figure& first);

/// "Harwell Rovers 4 Port Lennox 1", the whole sentence; nothing else.
std::optional<JoinedFigures> read_results_line(const QuantityScan& scan);

}  // namespace belie
