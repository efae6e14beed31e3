// SPDX-License-Identifier: Apache-2.0
//
// The shapes in which news prose tells ages, births and deaths, one function a shape: each looks at
// the words from one place on and either reads an expression or nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "language/ages/age_bearers.h"
#include "language/ages/ages.h"
#include "language/descriptions/description_words.h"

namespace belie {

/// An age with the token of the one whose it is.
struct FoundAge {
  AgeExpression age;
  Bearer bearer;
};

/// All ages, births and deaths of the draft, in text order, none within another.
std::vector<FoundAge> find_ages(const DraftWords& draft);

}  // namespace belie
