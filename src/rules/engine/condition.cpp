// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

const auto& table() {
  static const std::array descriptors{
#define CONDITION(name) k_##name##_condition,
#include "rules/conditions.def"
#undef CONDITION
  };
  return descriptors;
}

}  // namespace

std::span<const ConditionDescriptor> conditions() { return table(); }

const ConditionDescriptor* find_condition(std::string_view name) {
  const auto found = std::ranges::find(table(), name, &ConditionDescriptor::name);
  return found == table().end() ? nullptr : &*found;
}

}  // namespace belie
