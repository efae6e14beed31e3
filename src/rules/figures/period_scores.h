// SPDX-License-Identifier: Apache-2.0
//
// A match told by its periods and by its result: "26–20", "22–21", "19–25" and "24–21" in four
// quarters beside "beat them 94–87"; "14–10 at the interval" and "16–14 after it" beside "31–24";
// "four before the break and six after it" beside "scored nine times". Who had which of the two
// figures of a period is often told by a pronoun, so that every turn of every period is tried: the
// one that makes one side of the result exactly and the other nearly is meant.
#pragma once

#include <string>
#include <vector>

#include "rules/checks/check.h"

namespace belie {

struct PeriodSum {
  Claim whole;
  std::vector<Claim> parts;
  std::string shown;  // the whole as told: "94"
  double told = 0;
  double sum = 0;
  std::vector<double> terms;  // of the parts, in their order
};

/// The results of that draft which its periods do not make.
std::vector<PeriodSum> period_sums(const CheckInput& input, DocumentIndex document);

}  // namespace belie
