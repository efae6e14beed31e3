// SPDX-License-Identifier: Apache-2.0
//
// What a figure counts: the noun behind it with its qualifiers, "patients" of "51 of the 58
// patients", "dead" of "12 dead". The noun is the tree's where it lies within the run of adjectives
// and nouns behind the figure, else that run's last one.
#pragma once

#include <cstdint>
#include <optional>

#include "language/quantities/quantity_scan.h"

namespace belie {

struct CountedPhrase {
  TokenIndex head;
  TokenRange counted;     // from the first qualifier; with "of …" behind the head
  std::uint32_t end = 0;  // the token behind it all
};

/// The noun phrase that begins at `at`, behind a figure whose last token is `figure_end - 1`.
std::optional<CountedPhrase> counted_at(const QuantityScan& scan, std::uint32_t at,
                                        std::uint32_t figure_end);

/// An adjective that stands for those it is said of, at `at`: "dead", "injured", "others".
bool is_counted_adjective(const QuantityScan& scan, std::uint32_t at);

}  // namespace belie
