// SPDX-License-Identifier: Apache-2.0
//
// One thing told in two drafts by other words, with two days or in two towns. What makes two
// tellings one is told in rules/day_tellings.h and rules/town_tellings.h.
#include <array>

#include "rules/checks/check.h"
#include "rules/day_tellings.h"
#include "rules/town_tellings.h"

namespace belie {
namespace {

constexpr std::array kSubjects{CheckSubject{"two-days", "one thing is told of two days"},
                               CheckSubject{"two-towns", "one thing is told in two towns"}};

constexpr std::array kWords{CheckWord{"either", "the day or town that is read first"},
                            CheckWord{"or", "the other one"},
                            CheckWord{"what", "the words that both share, or the thing: “keel”"}};

CheckOutcome run(const CheckInput& input) {
  return input.subject == "two-towns" ? find_two_towns(input) : find_two_days(input);
}

}  // namespace

const CheckDescriptor k_tellings_check{"tellings", "one thing told in two drafts by other words",
                                       kSubjects, kWords, run};

}  // namespace belie
