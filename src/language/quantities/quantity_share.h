// SPDX-License-Identifier: Apache-2.0
//
// Shares of a whole in words: "half of", "two thirds", "a quarter of", "one in five", "nine out of
// ten".
#pragma once

#include <cstdint>
#include <optional>

#include "language/quantities/quantity_scan.h"

namespace belie {

struct Share {
  std::uint32_t begin = 0, end = 0;
  double value = 0;  // between 0 and 1
};

std::optional<Share> read_share(const QuantityScan& scan, std::uint32_t at);

}  // namespace belie
