// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"

namespace belie {
namespace {

Verdict judge(const ConditionInput& input) {
  return {truth_of(input.a().document != input.b().document), ""};
}

}  // namespace

const ConditionDescriptor k_across_documents_condition{
    .name = "across-documents", .summary = "the two stand in two drafts", .judge = judge};

}  // namespace belie
