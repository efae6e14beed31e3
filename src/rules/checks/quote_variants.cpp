// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/check.h"

namespace belie {
namespace {

CheckOutcome run(const CheckInput& /*input*/) { return {}; }

}  // namespace

const CheckDescriptor k_quote_variants_check{
    "quote-variants", "quotations against each other", {}, {}, run};

}  // namespace belie
