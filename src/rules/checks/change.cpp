// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/check.h"

namespace belie {
namespace {

CheckOutcome run(const CheckInput& /*input*/) { return {}; }

}  // namespace

const CheckDescriptor k_change_check{
    "change", "the figures of a rise or fall against each other", {}, {}, run};

}  // namespace belie
