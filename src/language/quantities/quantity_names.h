// SPDX-License-Identifier: Apache-2.0
//
// Numbers that name instead of counting: parts of names ("Boeing 737", "Group of 20"), houses,
// numbers behind a label ("Rule 31", "page 4"), years that stand before a noun.
#pragma once

#include "language/quantities/quantity_figure.h"
#include "language/quantities/quantity_scan.h"

namespace belie {

/// A plain number without unit, scale or decimal point.
bool is_bare(const Figure& figure);

/// Whether a plural noun stands behind, with at most two words before it.
bool counts_noun_behind(const QuantityScan& scan, std::uint32_t end);

/// Belongs to the name before or behind it, "Boeing 737". Not asked of scores.
bool is_part_of_name(const QuantityScan& scan, const Figure& figure);

/// "the 2020 ticket", "2019 elections": counts of four digits have a comma, or a hedge or nothing
/// before them and a plural noun behind them.
bool is_year(const QuantityScan& scan, const Figure& figure);

/// "60 Minutes": the name of a work.
bool is_named_measure(const QuantityScan& scan, const Figure& figure);

/// "10 Downing Street": a house's number.
bool is_address(const QuantityScan& scan, const Figure& figure);

/// "Rule 31", "No. 10", "page 4".
bool is_labelled(const QuantityScan& scan, const Figure& figure);

/// "COVID-19", "F-16": letters, a hyphen, digits.
bool is_hyphened_name(const QuantityScan& scan, const Figure& figure);

}  // namespace belie
