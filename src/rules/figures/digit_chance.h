// SPDX-License-Identifier: Apache-2.0
//
// How often a strange figure would miss a result as a slip does, by chance alone. A sum of four
// digits has some sixty such neighbours among the thousands of figures of its size, one of two
// digits every seventh; the more digits, the more a near miss says.
#pragma once

#include <cstddef>

#include "language/quantities/quantities.h"

namespace belie {

/// Whether the figures are near each other and differ by a slip or by one digit.
bool is_near_miss(double result, double told);

/// The largest power of ten, up to that one, of which the value is a whole multiple.
double unit_of(double unit, double value);

/// The part of all figures of its size that the result, in units, would miss as a slip does.
/// Figures are as often small as large: within one power of ten there are as many below its root as
/// above it.
double chance_of(double result);

/// How many powers of ten speak against chance where one of so many pairs that were tried misses
/// so.
double against_chance(double result, double told, std::size_t trials);

/// The result in the places in which the figure is told: 1,347,000 beside "1.37 million" is
/// 1,350,000.
double in_places_of(const QuantityMention& told, double result);

}  // namespace belie
