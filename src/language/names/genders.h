// SPDX-License-Identifier: Apache-2.0
//
// Whether words of two genders may speak of one person. What is not known contradicts nothing.
#pragma once

#include "language/names/mentions.h"

namespace belie {

/// Whether one is known to be female and the other to be male.
constexpr bool contrary(Gender a, Gender b) {
  return a != Gender::kUnknown && b != Gender::kUnknown && a != b;
}

}  // namespace belie
