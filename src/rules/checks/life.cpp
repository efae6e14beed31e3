// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/check.h"

namespace belie {
namespace {

CheckOutcome run(const CheckInput& /*input*/) { return {}; }

}  // namespace

const CheckDescriptor k_life_check{
    "life", "ages, births and deaths of one person against each other", {}, {}, run};

}  // namespace belie
