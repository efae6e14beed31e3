// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"

namespace belie {
namespace {

Verdict judge(const ConditionInput& input) {
  return {truth_of(input.a().document == input.b().document), ""};
}

}  // namespace

const ConditionDescriptor k_one_document_condition{
    .name = "one-document", .summary = "both stand in one draft", .judge = judge};

}  // namespace belie
