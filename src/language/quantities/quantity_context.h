// SPDX-License-Identifier: Apache-2.0
//
// What stands around a figure and belongs to it: hedges on either side, determiners ("the other
// six"), "all but", "each", "a day", and the "of" that makes it a part of something.
#pragma once

#include <cstdint>
#include <optional>

#include "language/quantities/quantities.h"
#include "language/quantities/quantity_scan.h"

namespace belie {

/// What stands before a figure.
struct WordsBefore {
  std::uint32_t begin = 0;  // of the hedge, or of the figure
  std::optional<HedgeKind> hedge;
  Determination determination = Determination::kBare;
  bool all_but = false;
  bool negated = false;
};

/// `dimension` is the figure's: "over two days" lasts, it does not exceed.
WordsBefore words_before(const QuantityScan& scan, std::uint32_t figure,
                         std::string_view dimension);

/// "of the 58 patients", "of them", "of those released", "of people" behind a figure.
struct OfPhrase {
  TokenIndex head;
  TokenRange counted;
  std::uint32_t end = 0;
  std::uint32_t whole = 0;  // the token at which the whole's own figure begins; 0: none
  bool known = false;       // a part of something told
};

std::optional<OfPhrase> read_of(const QuantityScan& scan, std::uint32_t at);

/// "a day", "per head", "each", "apiece" behind a figure and what it counts.
struct Distribution {
  TokenRange per;
  bool each = false;
};

Distribution read_distribution(const QuantityScan& scan, std::uint32_t at);

}  // namespace belie
